-- What the store holds, by its SHA-256 in lower-case hex. A row is written after its bytes are whole in the store,
-- and removed before they are: bytes without a row are left over, and a row without bytes is a loss.
create table media_blob (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size >= 0),
    stored_at timestamptz not null
);

-- Files of the library. Those with a post are that post's until it is live; whoever may read it may see them.
create table media_file (
    id uuid primary key,
    sha256 text not null references media_blob,
    type text not null,
    name text not null,
    size bigint not null,
    post_id uuid references post,
    uploaded_by text not null references person,
    uploaded_at timestamptz not null,
    state text not null check (state in ('RECEIVED', 'READY', 'REFUSED')),
    refusal text,
    width int,
    height int,
    alternative text not null default '',
    caption text not null default '',
    credit text not null default '',
    licence text not null default '',
    licence_ends date,
    tries int not null default 0,
    leased_until timestamptz,
    version bigint not null,
    check ((state = 'READY') = (width is not null)),
    check ((width is null) = (height is null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
create index media_file_received on media_file (uploaded_at) where state = 'RECEIVED';
create index media_file_post on media_file (post_id) where post_id is not null;
create index media_file_newest on media_file (uploaded_at desc, id);

-- What anybody else gets of a file: made from it, never the file itself.
create table media_rendition (
    media_id uuid not null references media_file,
    width int not null,
    height int not null,
    format text not null check (format in ('JPEG', 'WEBP')),
    sha256 text not null references media_blob,
    primary key (media_id, format, width)
);

-- Which files the live edition of a post shows.
create table shown_media (
    post_id uuid not null references post,
    media_id uuid not null references media_file,
    primary key (post_id, media_id)
);
create index shown_media_file on shown_media (media_id);

-- Uploads that are under way (tus 1.0). Their bytes are in the folder of the uploads until they are whole.
create table media_upload (
    id uuid primary key,
    person_handle text not null references person,
    post_id uuid references post,
    name text not null,
    length bigint not null check (length > 0),
    begun_at timestamptz not null,
    expires_at timestamptz not null,
    media_id uuid references media_file
);
create index media_upload_expires on media_upload (expires_at);
