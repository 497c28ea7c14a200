-- What matters in a picture, in percent of its width from the left and of its height from the top.
alter table media_file
    add column focus_x smallint not null default 50 check (focus_x between 0 and 100),
    add column focus_y smallint not null default 50 check (focus_y between 0 and 100),
    add column card_due boolean not null default true;
create index media_file_card_due on media_file (uploaded_at) where card_due and state = 'READY';

-- The part of a picture around what matters in it that previews of links show.
create table media_card (
    media_id uuid primary key references media_file,
    width int not null,
    height int not null,
    sha256 text not null references media_blob
);
