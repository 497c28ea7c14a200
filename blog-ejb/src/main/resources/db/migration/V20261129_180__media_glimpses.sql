-- A picture of about twenty pixels, shown beneath the real one while that loads. Pictures from
-- before get theirs as well, one at a time while nothing else is to be made.
alter table media_file add column glimpse_due boolean not null default true;
update media_file set glimpse_due = false where exists (
    select from media_recording r where r.media_id = media_file.id);
create index media_file_glimpse_due on media_file (uploaded_at)
    where glimpse_due and state = 'READY';

create table media_glimpse (
    media_id uuid primary key references media_file,
    jpeg bytea not null check (octet_length(jpeg) < 600)
);
