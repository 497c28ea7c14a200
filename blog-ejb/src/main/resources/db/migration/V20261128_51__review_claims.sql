-- When a step is due, counted from when its turn comes. Steps from before have no due time and never
-- become overdue.
alter table review_step
    add column due_hours integer not null default 24,
    add column due_at timestamptz,
    add column claimed_by text references person,
    add column escalated boolean not null default false;

alter table mission_rule add column due_hours integer not null default 24;
