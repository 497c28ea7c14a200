-- Points of time in a live text's history: taken by themselves with its checkpoints, or named on purpose. `since` is the
-- first checkpoint that went into one, `authors` whoever typed since the moment before. A lasting one is never thinned.
create table live_moment (
    edition_id uuid not null references live_text,
    version bigint not null,
    since timestamptz not null,
    at timestamptz not null,
    authors text[] not null,
    lasting boolean not null,
    name text,
    named_by text references person,
    primary key (edition_id, version)
);
