-- An alert that was raised in an emergency awaits a second person's confirmation.
alter table edition add unconfirmed boolean not null default false;
alter table publication add awaiting_confirmation boolean not null default false;

-- Owed as long as nobody has confirmed it and its edition is what readers see.
create table confirmation (
    id uuid primary key,
    post_id uuid not null references post,
    edition integer not null,
    revision_id uuid not null unique references revision,
    hash text not null,
    raised_by text not null references person,
    raised_at timestamptz not null,
    due_at timestamptz not null,
    overdue_told_at timestamptz,
    confirmed_by text references person,
    confirmed_at timestamptz,
    note text
);

create index confirmation_owed on confirmation (post_id, edition) where confirmed_at is null;

-- Within how many minutes; administrators change it.
create table alert_rule (
    id integer primary key check (id = 1),
    minutes integer not null check (minutes between 1 and 1440),
    version bigint not null
);

insert into alert_rule values (1, 30, 0);
