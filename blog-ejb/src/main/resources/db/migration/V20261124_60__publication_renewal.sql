-- How often something changed that readers see and the journal doesn't tell of. A row of its own,
-- and counted at the commit, so that nobody who holds it waits for anybody.
create table renewal (
    single boolean primary key default true check (single),
    count bigint not null,
    at timestamptz not null
);

insert into renewal (count, at) values (0, date_trunc('second', now()));

create function renew() returns trigger language plpgsql as $$
begin
    update renewal set count = count + 1, at = date_trunc('second', clock_timestamp());
    return null;
end
$$;

create constraint trigger mission_listed after insert or delete on mission
    deferrable initially deferred for each row execute function renew();
create constraint trigger mission_renewed after update on mission
    deferrable initially deferred for each row
    when (old.* is distinct from new.*) execute function renew();

create constraint trigger topic_listed after insert or delete on topic
    deferrable initially deferred for each row execute function renew();
create constraint trigger topic_renewed after update on topic
    deferrable initially deferred for each row
    when (old.* is distinct from new.*) execute function renew();

create constraint trigger person_renamed after update on person
    deferrable initially deferred for each row
    when (old.name is distinct from new.name) execute function renew();
