-- Public keys only: the private ones never leave the folder of the node that made them.
create table signing_key (
    id text primary key,
    public_key text not null,
    made_at timestamptz not null,
    retired_at timestamptz,
    revoked_at timestamptz,
    revocation_reason text
);

-- What was signed of each edition that was ever live, whatever became of it since.
create table edition_proof (
    id integer generated always as identity primary key,
    post_id uuid not null references post,
    edition integer not null,
    revision_id uuid not null references revision,
    content_hash text not null,
    published_at timestamptz not null,
    statement text not null,
    signing_key text not null references signing_key,
    signature text not null,
    unique (post_id, edition)
);

create index edition_proof_of_key on edition_proof (signing_key);

-- How an edition may be pasted: hashes of its text in every form in which it can be copied.
create table edition_text (
    text_key uuid not null,
    proof_id integer not null references edition_proof,
    primary key (text_key, proof_id)
);

-- What a copy that was altered is still known by: some of the hashes of three words in a row, 64 at most for an edition.
create table edition_fingerprint (
    fingerprint integer not null,
    proof_id integer not null references edition_proof,
    primary key (fingerprint, proof_id)
);

-- The live edition's signature, where everything else that is public is read from.
alter table publication
    add column signing_key text references signing_key,
    add column signature text,
    add column statement text;

-- What happened to one post: its earlier editions and their corrections.
create index if not exists journal_entry_of_post on journal_entry (post_id, sequence);
