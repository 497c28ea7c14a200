create table review (
    id uuid primary key,
    post_id uuid not null references post,
    revision_id uuid not null unique references revision,
    revision_number integer not null,
    hash text not null,
    state text not null,
    opened_at timestamptz not null
);

create index review_of_post on review (post_id, revision_number);

create table review_step (
    id uuid primary key,
    review_id uuid not null references review,
    position integer not null,
    role text not null,
    mission text not null references mission,
    decision text,
    decided_by text references person,
    decided_at timestamptz,
    note text,
    unique (review_id, position)
);

-- The last revision of a post that a person has read: what the next comparison starts from.
create table reading (
    person_handle text not null references person,
    post_id uuid not null references post,
    revision_number integer not null,
    at timestamptz not null,
    primary key (person_handle, post_id)
);
