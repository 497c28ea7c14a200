-- Approved editions that go live by themselves; a row is gone once that is done or was taken back.
create table schedule (
    post_id uuid primary key references post,
    edition integer not null,
    due_at timestamptz not null check (due_at = date_trunc('second', due_at)),
    time_zone text not null,
    note text,
    scheduled_by text not null references person,
    scheduled_at timestamptz not null,
    attempts integer not null,
    next_try_at timestamptz not null,
    failure text
);

create index schedule_next on schedule (next_try_at);

-- When the head moved. It is later than the time that its entry tells when that was asked for before.
alter table journal_head add moved_at timestamptz;
update journal_head set moved_at = at;
alter table journal_head alter moved_at set not null;
