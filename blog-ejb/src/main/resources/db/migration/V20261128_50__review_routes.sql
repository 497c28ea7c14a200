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
