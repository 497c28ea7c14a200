-- With which calendar programs ask for a person's calendar.
create table calendar_key (
    person_handle text primary key references person,
    key_hash text not null unique,
    made_at timestamptz not null
);
