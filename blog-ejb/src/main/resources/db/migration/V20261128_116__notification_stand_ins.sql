-- Of which absences the stand-ins have been told what was open when they began.
create table stand_in_told (
    absence_id uuid primary key references absence on delete cascade,
    at timestamptz not null
);
