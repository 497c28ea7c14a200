-- What anybody else gets of a document: its pages written anew, and nothing else of the old file; with the words that
-- can be read in it, as far as they are searched.
create table media_document (
    media_id uuid primary key references media_file,
    sha256 text not null references media_blob,
    pages int not null check (pages > 0),
    words text not null
);

-- The register of public documents: those that the live edition of a post places, as its cleared text names them.
create table public_document (
    post_id uuid not null references post,
    media_id uuid not null references media_document,
    place int not null,
    title text not null,
    kind text not null check (kind in ('PERIODIC', 'IMMEDIATE', 'ANYTIME')),
    language text not null,
    dated date not null,
    sha256 text not null,
    entered_at timestamptz not null,
    changed_at timestamptz not null,
    words tsvector not null,
    number bigint generated always as identity,
    primary key (post_id, media_id)
);
create index public_document_newest on public_document (dated desc, number desc);
create index public_document_entered on public_document (entered_at desc, number desc);
create index public_document_words on public_document using gin (words) with (fastupdate = off);

-- The words of a document as its language parts them, its title's before the others.
--   tokens  of title and words, where Duta makes them: of languages that are written without spaces
create function document_words(language text, title text, words text, tokens text) returns tsvector
language plpgsql immutable parallel safe as $$
declare
    form text := publication_form(language);
    config regconfig := case form when 'tokens' then 'simple' else form end;
begin
    if form = 'tokens' then
        return to_tsvector(config, left(tokens, 150000));
    end if;
    return setweight(to_tsvector(config, publication_plain(title)), 'A')
        || to_tsvector(config, left(publication_plain(left(words, 150000)), 150000));
end
$$;
