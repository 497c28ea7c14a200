-- What people are told, written with the act. What is about a step of a review is told to each of them once,
-- whichever node notices.
create table notification (
    id uuid primary key,
    person_handle text not null references person,
    occasion text not null,
    post_id uuid not null references post,
    edition integer not null,
    actor text references person,
    step_id uuid references review_step,
    at timestamptz not null,
    read_at timestamptz
);

create index notification_of_person on notification (person_handle, at desc);
create index notification_unread on notification (person_handle) where read_at is null;
create unique index notification_of_step on notification (step_id, occasion, person_handle);

-- Of which steps somebody was reminded.
create table step_reminder (
    step_id uuid not null references review_step,
    occasion text not null,
    at timestamptz not null,
    primary key (step_id, occasion)
);
