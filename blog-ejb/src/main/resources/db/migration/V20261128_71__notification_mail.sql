-- Where a person gets mail; nobody has to.
alter table person add column email text;

-- What a person has chosen; the usual counts for the rest.
create table mail_choice (
    person_handle text not null references person,
    occasion text not null,
    mailing text not null,
    primary key (person_handle, occasion)
);

-- Mail on its way: about one notification, or everything of a day. What it says is written when it is sent; its
-- name among all letters, and the key that ends its kind, are given at birth.
create table letter (
    id uuid primary key,
    person_handle text not null references person,
    notification_id uuid unique references notification,
    day date,
    message_id text not null unique,
    off_key text not null unique,
    made_at timestamptz not null,
    since timestamptz not null,
    state text not null,
    due_at timestamptz not null,
    attempts integer not null,
    lease uuid,
    leased_until timestamptz,
    failure text,
    settled_at timestamptz,
    unique (person_handle, day),
    check ((notification_id is null) <> (day is null))
);

create index letter_due on letter (due_at) where state = 'WAITING';
create index letter_dead on letter (settled_at) where state = 'DEAD';

-- What waits for the letter of a day, and the letter that tells it.
alter table notification
    add column mailing text not null default 'NONE',
    add column daily_letter uuid references letter;

create index notification_daily on notification (person_handle)
    where mailing = 'DAILY' and daily_letter is null and read_at is null;
