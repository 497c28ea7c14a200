-- An edition's text, attribution and hands are its live text's checkpoint: as they were at this version of the log.
alter table edition add column text_version bigint not null default 0;

-- The version of the live text that was frozen.
alter table revision add column text_version bigint not null default 0;

-- The head of an edition's log. Every commit moves the version by compare-and-set; nothing moves it while it is closed.
create table live_text (
    edition_id uuid primary key references edition deferrable initially deferred,
    post_id uuid not null,
    version bigint not null,
    open boolean not null
) with (fillfactor = 50);

-- The log: a row for each batch of changes that was committed at once, `ups` as they go over the wire. `version` is the
-- one that the batch was made on; the next batch's is `version + steps`.
create table live_batch (
    edition_id uuid not null references live_text,
    version bigint not null,
    steps integer not null,
    at timestamptz not null,
    ups text not null,
    primary key (edition_id, version)
);

-- The last change of each client up to the checkpoint: a change that is sent again is known by it.
create table live_client (
    edition_id uuid not null references live_text,
    client uuid not null,
    seq bigint not null,
    primary key (edition_id, client)
);

-- The text as it began, and every so many changes: where the way to any older version starts.
create table live_snapshot (
    edition_id uuid not null references live_text,
    version bigint not null,
    at timestamptz not null,
    text text not null,
    attribution text not null,
    primary key (edition_id, version)
);

-- The batches between two snapshots, packed.
create table live_block (
    edition_id uuid not null references live_text,
    version bigint not null,
    steps integer not null,
    packed bytea not null,
    primary key (edition_id, version)
);
