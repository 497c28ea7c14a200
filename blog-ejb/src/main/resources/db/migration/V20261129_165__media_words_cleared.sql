-- What somebody wrote down of a recording, until a second person clears these very words: readers go on with what media_words has.
create table media_words_waiting (
    media_id uuid not null references media_file,
    language text not null,
    kind text not null check (kind in ('CAPTIONS', 'TRANSCRIPT')),
    words text not null,
    written_by text not null references person,
    written_at timestamptz not null,
    primary key (media_id, kind, language)
);

-- Words from before were given to readers without a second person: nobody cleared them.
alter table media_words add column cleared_by text references person;
alter table media_words add constraint media_words_four_eyes check (cleared_by <> written_by);
