-- Words that the desk wants to be asked about before they are published.
create table sensitive_word (
    word text primary key,
    added_by text not null references person,
    added_at timestamptz not null
);
