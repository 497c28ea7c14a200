create table audit_entry (
    sequence bigint primary key,
    at timestamptz not null,
    actor text not null,
    act text not null,
    subject text not null,
    from_state text,
    to_state text,
    details text not null,
    previous_hash text not null,
    hash text not null
);

create index audit_entry_subject on audit_entry (subject, sequence);

-- The end of the chain; its row lock puts the entries in commit order.
create table audit_head (
    single boolean primary key default true check (single),
    sequence bigint not null,
    hash text not null
);

insert into audit_head (sequence, hash) values (0, repeat('0', 64));

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
