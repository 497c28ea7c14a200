-- Steps of one stage don't wait for each other. Every review so far has one step, hence one stage.
alter table review_step
    add column stage integer not null default 1,
    add column grounds text[] not null default '{}';

-- What a mission asks of the review of its posts; without a row, nothing.
create table mission_rule (
    mission text primary key references mission,
    as_contributor boolean not null,
    legal boolean not null,
    version bigint not null
);

-- What a topic asks: the desk's clearance, which it could from the beginning, and the lawyers'.
alter table topic
    add column legal boolean not null default false,
    add column version bigint not null default 0;

-- Readers see a topic's names and none of its rules: only those count as a renewal from now on.
drop trigger topic_renewed on topic;
create constraint trigger topic_renewed after update on topic
    deferrable initially deferred for each row
    when ((old.name_en, old.name_id) is distinct from (new.name_en, new.name_id))
    execute function renew();
