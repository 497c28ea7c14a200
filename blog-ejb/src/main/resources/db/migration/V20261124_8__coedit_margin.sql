-- Margin comments, and suggestions: comments that carry a replacement. Where one stands is kept as of the text's
-- checkpoint, and carried with it.
create table margin_comment (
    id uuid primary key,
    edition_id uuid not null references edition deferrable initially deferred,
    author text not null references person,
    at timestamptz not null,
    body text not null,
    replacement text,
    from_unit integer not null,
    to_unit integer not null,
    quote text not null,
    orphaned boolean not null,
    jumps integer not null,
    state text not null,
    decided_by text references person,
    decided_at timestamptz
);

create index margin_comment_of_edition on margin_comment (edition_id, at);

create table margin_reply (
    id uuid primary key,
    comment_id uuid not null references margin_comment deferrable initially deferred,
    author text not null references person,
    at timestamptz not null,
    body text not null
);

create index margin_reply_of_comment on margin_reply (comment_id, at);
