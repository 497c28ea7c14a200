-- What came of asking the addresses elsewhere that posts link to, and which of them are to be asked (again).
-- busy_until: as long as it is asked, and a pause after, in which nobody asks its host.
create table outside_link (
    address text primary key,
    host text not null,
    wanted boolean not null,
    busy_until timestamptz,
    tried_at timestamptz,
    outcome text,
    moved_to text,
    check ((tried_at is null) = (outcome is null))
);

create index outside_link_wanted on outside_link (tried_at nulls first, address) where wanted;
create index outside_link_busy on outside_link (host, busy_until);
