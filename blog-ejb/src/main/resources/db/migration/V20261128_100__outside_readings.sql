-- What somebody without an account was asked about one revision, and what they said. The address
-- that they were given is known by its hash alone.
create table outside_reading (
    id uuid primary key,
    post_id uuid not null references post,
    number integer not null,
    revision_id uuid not null references revision,
    revision_number integer not null,
    hash text not null,
    key_hash text not null unique,
    name text not null,
    email text,
    purpose text not null,
    question text not null,
    asked_by text not null references person,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    last_opened_at timestamptz,
    decision text,
    comment text,
    signature text,
    decided_at timestamptz,
    revoked_by text references person,
    revoked_at timestamptz,
    unique (post_id, number)
);
