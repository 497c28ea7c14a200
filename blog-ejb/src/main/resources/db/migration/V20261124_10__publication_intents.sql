-- Publications that are announced and not committed yet: while there is one, no node answers from
-- memory without asking for the journal's head.
create table journal_intent (
    id uuid primary key,
    at timestamptz not null default clock_timestamp()
);
