-- Files that nobody gets for the time being: who said so, when, and why.
alter table media_file
    add withheld_at timestamptz,
    add withheld_person text references person (handle),
    add withheld_reason text,
    add constraint media_file_withheld check (
        num_nulls(withheld_at, withheld_person, withheld_reason) in (0, 3));

-- Few ever are; every page of posts asks.
create index media_file_withheld on media_file (id) where withheld_at is not null;
