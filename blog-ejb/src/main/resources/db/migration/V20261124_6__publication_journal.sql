create table publication (
    post_id uuid primary key references post,
    mission text not null references mission,
    slug text not null,
    translation_group uuid not null,
    edition integer not null,
    revision_id uuid not null references revision,
    content_hash text not null,
    title text not null,
    summary text not null,
    text text not null,
    html text not null,
    excerpt text not null,
    language text not null,
    kind text not null,
    contributors text[] not null,
    authors jsonb not null,
    topics text[] not null,
    countries text[] not null,
    published_at timestamptz not null,
    updated_at timestamptz not null,
    correction_note text,
    correction_at timestamptz,
    withdrawal_reason text,
    withdrawn_at timestamptz,
    first_sequence bigint not null,
    sequence bigint not null,
    unique (mission, slug)
);

create index publication_newest on publication (published_at desc, first_sequence desc)
    where withdrawn_at is null;
create index publication_of_mission on publication (mission, published_at desc);
create index publication_of_group on publication (translation_group);

-- The journal's end; its row lock gives the sequences in commit order and without a hole.
create table journal_head (
    single boolean primary key default true check (single),
    sequence bigint not null,
    at timestamptz not null
);

insert into journal_head (sequence, at) values (0, date_trunc('second', now()));

create table journal_entry (
    sequence bigint primary key,
    op text not null,
    post_id uuid not null references post,
    edition integer not null,
    at timestamptz not null,
    note text
);
