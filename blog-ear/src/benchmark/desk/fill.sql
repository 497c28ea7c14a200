-- Puts a ministry at work into a database that million/fill.sql has filled (see ../desk.sh): 3,000 people, and of every
-- 40th post a next edition, in every state that there is.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set client_min_messages = warning;

create temp table unit as select code, row_number() over (order by code) n from mission;

insert into person select 'diplomat-' || n, 'Diplomat ' || n, 'none', 'id' from generate_series(1, 2600) n on conflict do nothing;
insert into membership (person_handle, mission_code, role)
select 'diplomat-' || n, code, case when n % 4 = 0 then 'EDITOR' else 'WRITER' end
from generate_series(1, 2600) n join unit on unit.n = 1 + n % (select count(*) from unit) on conflict do nothing;

-- Everybody who wrote a post has a hand in its edition.
insert into hand select e.id, p.creator from edition e join post p on p.id = e.post_id on conflict do nothing;

create temp table work as
select p.id post, gen_random_uuid() edition, gen_random_uuid() revision, gen_random_uuid() review, n,
    (array['DRAFT','DRAFT','IN_REVIEW','IN_REVIEW','IN_REVIEW','APPROVED','SCHEDULED','SCHEDULED'])[1 + n % 8] state
from (select id, row_number() over (order by id) n from post where live_edition is not null) p where n % 40 = 0;

insert into edition select (jsonb_populate_record(e, jsonb_build_object('id', w.edition, 'number', e.number + 1,
    'state', w.state))).* from work w join post p on p.id = w.post join edition e on e.id = p.live_edition
where e.state = 'LIVE';
delete from work w where not exists (select from edition e where e.id = w.edition);
update post p set working_edition = w.edition, last_edition = p.last_edition + 1, last_revision = p.last_revision + 1,
    changed_at = now() - n * interval '1 minute' from work w where w.post = p.id;
insert into hand select w.edition, p.creator from work w join post p on p.id = w.post;
insert into revision select (jsonb_populate_record(r, jsonb_build_object('id', w.revision, 'edition_id', w.edition,
    'edition_number', r.edition_number + 1, 'number', r.number + 1, 'frozen_at', now() - n * interval '1 minute'))).*
from work w join revision r on r.post_id = w.post where w.state <> 'DRAFT';
insert into review (id, post_id, revision_id, revision_number, hash, state, opened_at)
select w.review, w.post, w.revision, r.number, r.hash, case when w.state = 'IN_REVIEW' then 'OPEN' else 'APPROVED' end, r.frozen_at
from work w join revision r on r.id = w.revision;
insert into review_step (id, review_id, position, stage, role, mission, due_at, decision)
select gen_random_uuid(), w.review, 1, 1, 'EDITOR', p.mission, now() + (n % 48 - 24) * interval '1 hour',
    case when w.state = 'IN_REVIEW' then null else 'APPROVED' end
from work w join post p on p.id = w.post where w.state <> 'DRAFT';
insert into schedule select w.post, e.number, date_trunc('second', now()) + (n % 60) * interval '12 hours' + interval '1 day',
    'UTC', null, p.creator, now(), 0,
    date_trunc('second', now()) + (n % 60) * interval '12 hours' + interval '1 day'
from work w join post p on p.id = w.post join edition e on e.id = w.edition where w.state = 'SCHEDULED';

-- What was done to them: 2 lines for each post. No chain holds them together.
insert into audit_entry
select (select coalesce(max(sequence), 0) from audit_entry) + row_number() over (order by p.changed_at, kind), p.changed_at, p.creator, kind, 'post:' || p.id, null, 'DRAFT', '{}', '0', '0'
from post p, (values ('post.created'), ('post.submitted')) acts (kind)
where not exists (select from audit_entry a where a.subject = 'post:' || p.id);
update audit_head set sequence = (select max(sequence) from audit_entry);
analyze;
select count(*) || ' posts, ' || (select count(*) from person) || ' people, ' || (select count(*) from work) || ' being worked on' from post;
