create table absence (
    id uuid primary key,
    person_handle text not null references person,
    stand_in text not null references person,
    begins_at timestamptz not null,
    ends_at timestamptz not null
);

create index absence_stand_in on absence (stand_in, ends_at);

-- Every role that somebody holds at this moment: in their own right, or lent by somebody who is away. Only
-- what clears is lent, and only to a member of the same mission; what was lent is never lent on.
create view held_role as
select person_handle, mission_code, role, false as lent from membership
union all
select distinct a.stand_in, m.mission_code, m.role, true
from absence a
join membership m on m.person_handle = a.person_handle and m.role in ('EDITOR', 'DESK', 'LEGAL')
where a.begins_at <= now() and now() < a.ends_at
and exists (select from membership o where o.person_handle = a.stand_in and o.mission_code = m.mission_code);
