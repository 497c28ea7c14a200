-- A denial is an intent as well: it has a reason, and is told again after a while until it is heard. The hash is the
-- feed's when it was asked for, so that nothing is missed until the subscription begins. `subscribes` says the same as
-- `mode` for nodes that know no mode yet, and goes a release later.
alter table hub_intent
    add column mode text check (mode in ('SUBSCRIBE', 'UNSUBSCRIBE', 'DENIED')),
    add column reason text,
    add column content_hash text,
    add column host text,
    add column attempts integer not null default 0,
    add column due_at timestamptz not null default now();
