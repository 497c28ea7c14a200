create table person (
    handle text primary key,
    name text not null,
    password_hash text not null,
    language text not null
);

create table membership (
    person_handle text not null references person,
    mission_code text not null references mission,
    role text not null,
    primary key (person_handle, mission_code, role)
);

-- Tokens of the workspace API: only their hash is kept.
create table access_token (
    token_hash text primary key,
    person_handle text not null references person,
    expires_at timestamptz not null
);

-- Failed sign-ins of the last minutes: what the limit counts, on every node alike.
create table sign_in_failure (
    handle text not null,
    address text not null,
    at timestamptz not null
);

create index sign_in_failure_recent on sign_in_failure (handle, address, at);
