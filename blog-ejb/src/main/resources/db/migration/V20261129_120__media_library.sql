-- Which files stand in an edition's text, as of its checkpoint: where a file is used before readers see it.
create table placed_media (
    edition_id uuid not null references edition deferrable initially deferred,
    media_id uuid not null references media_file,
    primary key (edition_id, media_id)
);
create index placed_media_file on placed_media (media_id);

create function media_in(words text) returns uuid[] language sql immutable parallel safe as $$
    select array(
        select distinct m[1]::uuid
        from regexp_matches(words, '/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', 'g') m)
$$;

-- Kept by the database, since an edition's text comes in by more than one way. Only what differs is written: most
-- checkpoints of a text place no picture.
create function edition_places_media() returns trigger language plpgsql as $$
declare
    placed uuid[] := media_in(new.text);
begin
    delete from placed_media where edition_id = new.id and media_id <> all(placed);
    insert into placed_media
        select new.id, id from media_file where id = any(placed)
        on conflict do nothing;
    return null;
end
$$;

create trigger edition_places_media_first after insert on edition
    for each row when (new.text like '%/media/%')
    execute function edition_places_media();
create trigger edition_places_media_anew after update of text on edition
    for each row when (new.text is distinct from old.text and (new.text like '%/media/%' or old.text like '%/media/%'))
    execute function edition_places_media();

insert into placed_media
    select e.id, f.id from edition e join media_file f on f.id = any(media_in(e.text))
    where e.text like '%/media/%';

-- The words of a file as the parser is to have them: parted where names of files are joined, and every ideograph alone.
create function media_plain(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(
        regexp_replace(publication_plain(words), '[!-/:-@\[-`{-~]', ' ', 'g'),
        '([\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF])', ' \1 ', 'g')
$$;

-- Every word of a question, or what it begins with; null if there is none in it.
create function media_wanted(question text) returns tsquery language sql immutable parallel safe as $$
    select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
    from unnest(tsvector_to_array(to_tsvector('simple', media_plain(question)))) word
$$;

alter table media_file add column search_words tsvector not null generated always as (
    to_tsvector('simple', media_plain(
        name || ' ' || alternative || ' ' || caption || ' ' || credit || ' ' || licence))) stored;

-- Without a list of pending entries, which every search would have to read through.
create index media_file_words on media_file using gin (search_words) with (fastupdate = off);
create index media_file_uploader on media_file (uploaded_by, uploaded_at desc, id);
create index media_file_licence on media_file (licence_ends) where licence_ends is not null;
