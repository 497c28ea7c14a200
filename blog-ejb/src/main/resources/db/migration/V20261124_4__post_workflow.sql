create table topic (
    slug text primary key,
    name_en text not null,
    name_id text not null,
    sensitive boolean not null
);

create table post (
    id uuid primary key,
    mission text not null references mission,
    slug text,
    language text not null,
    kind text not null,
    translation_group uuid not null,
    creator text not null references person,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null,
    last_edition integer not null,
    last_revision integer not null,
    working_edition uuid,
    live_edition uuid,
    unique (mission, slug)
);

create index post_changed on post (changed_at desc);

create table edition (
    id uuid primary key,
    post_id uuid not null references post deferrable initially deferred,
    number integer not null,
    state text not null,
    title text not null,
    summary text not null,
    text text not null,
    attribution text not null,
    topics text[] not null,
    contributors text[] not null,
    byline text[] not null,
    byline_chosen boolean not null,
    unique (post_id, number)
);

alter table post
    add foreign key (working_edition) references edition deferrable initially deferred,
    add foreign key (live_edition) references edition deferrable initially deferred;

-- Everybody with an accepted change in an edition: whom four eyes bars from deciding.
create table hand (
    edition_id uuid not null references edition deferrable initially deferred,
    person_handle text not null references person,
    primary key (edition_id, person_handle)
);

create table revision (
    id uuid primary key,
    post_id uuid not null references post,
    edition_id uuid not null references edition deferrable initially deferred,
    edition_number integer not null,
    number integer not null,
    hash text not null,
    title text not null,
    summary text not null,
    text text not null,
    language text not null,
    kind text not null,
    mission text not null references mission,
    contributors text[] not null,
    byline jsonb not null,
    topics text[] not null,
    countries text[] not null,
    attribution text not null,
    hands text[] not null,
    frozen_by text not null references person,
    frozen_at timestamptz not null,
    unique (post_id, number)
);

create function revision_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'A revision never changes';
end
$$;

create trigger revision_immutable before update or delete on revision
    for each row execute function revision_is_immutable();
