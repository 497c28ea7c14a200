-- What anybody else gets of a recording: its sound and film put into a new file, and nothing else of the old one.
create table media_recording (
    media_id uuid primary key references media_file,
    format text not null check (format in ('MP3', 'M4A', 'OPUS', 'MP4', 'WEBM')),
    sha256 text not null references media_blob,
    milliseconds bigint not null check (milliseconds >= 0),
    width int,
    height int,
    check ((width is null) = (height is null)),
    check ((format in ('MP4', 'WEBM')) = (width is not null))
);

-- What is said in a recording: as captions (WebVTT) or to be read, one of each in a language.
create table media_words (
    media_id uuid not null references media_file,
    language text not null,
    kind text not null check (kind in ('CAPTIONS', 'TRANSCRIPT')),
    words text not null,
    written_by text not null references person,
    written_at timestamptz not null,
    primary key (media_id, kind, language)
);

-- A picture that is ready is so and so wide; sound never is.
alter table media_file drop constraint if exists media_file_check;
alter table media_file drop constraint if exists media_file_measures;
alter table media_file add constraint media_file_measured check (
    (state = 'READY' or width is null)
    and (state <> 'READY' or width is not null or type not in ('JPEG', 'PNG', 'GIF', 'WEBP', 'HEIC')));
