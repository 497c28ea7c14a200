-- What came of asking the addresses elsewhere that posts link to, and which of them are to be asked (again).
create table outside_link (
    address text primary key,
    host text not null,
    wanted boolean not null,
    taken_until timestamptz,
    tried_at timestamptz,
    outcome text,
    moved_to text,
    check ((tried_at is null) = (outcome is null))
);

create index outside_link_wanted on outside_link (host) where wanted;
