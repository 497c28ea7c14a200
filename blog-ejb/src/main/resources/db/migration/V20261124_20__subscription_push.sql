-- One row per line of the change journal, written by whoever publishes, in the same transaction.
create table push_outbox (
    sequence bigint primary key
);

-- Whoever holds this row's lock fans out; so each receiver's deliveries come to be in journal order.
create table push_turn (
    single boolean primary key default true check (single)
);

insert into push_turn (single) values (true);

-- One queue per receiver; its head is tried next, and its back-off is nobody else's.
create table push_queue (
    receiver uuid primary key,
    kind text not null check (kind in ('WEBHOOK', 'HUB')),
    due_at timestamptz,
    attempts integer not null default 0,
    lease uuid,
    leased_until timestamptz,
    last_error text,
    last_failed_at timestamptz,
    last_delivered_at timestamptz
);

create index push_queue_due on push_queue (kind, due_at) where due_at is not null;
create index push_queue_lease on push_queue (lease) where lease is not null;

create table push_delivery (
    receiver uuid not null references push_queue on delete cascade,
    sequence bigint not null,
    since timestamptz not null,
    died_at timestamptz,
    error text,
    primary key (receiver, sequence)
);

create index push_delivery_waiting on push_delivery (receiver, sequence) where died_at is null;

create table webhook (
    id uuid primary key references push_queue on delete cascade,
    name text not null,
    url text not null unique,
    secret text not null,
    added_by text not null,
    added_at timestamptz not null
);

create table hub_subscription (
    id uuid primary key references push_queue on delete cascade,
    topic text not null,
    callback text not null,
    secret text,
    until timestamptz not null,
    content_hash text,
    unique (callback, topic)
);

create index hub_subscription_until on hub_subscription (until);

-- What somebody asked the hub for, until they have proved at their address that they meant it.
create table hub_intent (
    callback text not null,
    topic text not null,
    subscribes boolean not null,
    secret text,
    lease_seconds bigint not null,
    asked_at timestamptz not null,
    lease uuid,
    leased_until timestamptz,
    primary key (callback, topic)
);
