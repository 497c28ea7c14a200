-- Puts a ministry at work into a database that million/fill.sql has filled: psql -v fresh=3000 -f fill.sql (see
-- ../desk.sh). 21 people for each mission or unit, 3,000 in all; every post has a creator in its mission, hands, a review
-- that cleared it and four lines in the trail (no chain holds them together); of every hundredth live post a next edition
-- is being worked on, and `fresh` posts were never live. Always the same but for its times, which end now.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set client_min_messages = warning;
begin;

create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$
    select md5('duta desk benchmark ' || kind || n)::uuid
$$;

insert into person select 'diplomat-' || n, 'Diplomat ' || n, 'none', 'id'
from generate_series(1, 3000 - (select count(*) from person)) n;

-- Seats 0 to 15 of a mission write, the next four clear. The press unit is the desk, and half of it writes.
insert into membership
select p.handle, u.code, case when u.code = 'hq-press' and p.n / units % 2 = 0 then 'DESK'
    when u.code = 'hq-legal' and p.n / units % 2 = 0 then 'LEGAL' when p.n / units in (16, 17, 18, 19) then 'EDITOR' else 'WRITER' end
from (select handle, row_number() over (order by handle) n from person where password_hash = 'none') p,
    (select code, row_number() over (order by code) - 1 n, count(*) over () units from mission) u
where p.n % u.units = u.n;
create temp table staff as
select mission_code mission, person_handle handle, row_number() over (partition by mission_code order by person_handle) - 1 seat,
    count(*) over (partition by mission_code) seats
from (select distinct mission_code, person_handle from membership where role in ('WRITER', 'EDITOR')) m;
create unique index on staff (mission, seat);
create temp table editor as
select mission_code mission, min(person_handle) handle from membership where role = 'EDITOR' group by 1;
insert into mission_rule select code, true, false, 0, 24 from mission where length(code) % 3 = 0 on conflict do nothing;
insert into absence select pg_temp.id('absence', row_number() over (order by a.mission)), a.handle, b.handle,
    now() - interval '3 days', now() + interval '4 days'
from staff a join staff b on b.mission = a.mission and b.seat = 1 where a.seat = 0 and length(a.mission) % 2 = 0;

-- The missions of those who sign in are the busiest.
create temp table busy as
select a.mission, b.other from (values (1, 'tokyo'), (2, 'geneva-un'), (3, 'hq-press')) a (rank, mission)
join (select mission other, row_number() over (order by count(*) desc, mission) rank from post group by 1) b using (rank);
create temp table swapped as select p.id post, case p.mission when b.mission then b.other else b.mission end mission
from post p join busy b on p.mission in (b.mission, b.other);
update post p set mission = s.mission from swapped s where p.id = s.post;
update revision r set mission = s.mission from swapped s where r.post_id = s.post;
update publication p set mission = s.mission from swapped s where p.post_id = s.post;

-- Whose posts they are.
create temp table numbered as
select p.id post, row_number() over (order by p.created_at, p.id) n, p.mission, p.live_edition edition from post p;
update post p set creator = s.handle
from numbered x, staff s where x.post = p.id and s.mission = x.mission and s.seat = x.n % s.seats;

-- The posts that were never live, of the last 90 days.
create temp table unit as select code, row_number() over (order by code) - 1 n, count(*) over () units from mission;
create temp table work as
select pg_temp.id('post', made.n) post, pg_temp.id('edition', made.n) edition, made.n, u.code mission,
    (array['DRAFT','DRAFT','DRAFT','DRAFT','DRAFT','DRAFT','DRAFT','DRAFT','IN_REVIEW','IN_REVIEW','IN_REVIEW','IN_REVIEW',
        'IN_REVIEW','APPROVED','APPROVED','SCHEDULED','SCHEDULED','SCHEDULED','DISCARDED','DISCARDED'])[1 + made.n / 7 % 20] state,
    1 number, now() - interval '90 days' * made.n / :fresh as at
from generate_series(0, :fresh - 1) made (n) join unit u on u.n = made.n % u.units;
insert into post (id, mission, language, kind, translation_group, creator, created_at, changed_at, version, last_edition,
    last_revision, working_edition)
select post, w.mission, (array['id','en','id','fr'])[1 + n % 4], 'STORY', pg_temp.id('group', n), s.handle, at, at, 1, 1,
    (state <> 'DRAFT')::integer, case when state <> 'DISCARDED' then edition end
from work w join staff s on s.mission = w.mission and s.seat = w.n / 3 % s.seats;
delete from work where state = 'DISCARDED';

-- The next editions of live ones, the latest posts as well as old ones.
insert into work
select p.id, pg_temp.id('next', n), n, p.mission,
    (array['DRAFT','DRAFT','IN_REVIEW','IN_REVIEW','APPROVED','SCHEDULED'])[1 + n / 100 % 6],
    p.last_edition + 1, now() - interval '60 days' * (n / 100 % 997) / 997
from numbered x join post p on p.id = x.post join edition e on e.id = p.live_edition where n % 100 = 0 and e.state = 'LIVE';
update post p set working_edition = w.edition, last_edition = w.number, changed_at = w.at,
    last_revision = p.last_revision + (w.state <> 'DRAFT')::integer
from work w where w.post = p.id and w.number > 1;

-- The words of them all are those of some live edition.
create temp table sample as select *, row_number() over (order by post_id) - 1 n from edition order by post_id limit 1000;
insert into edition
select (jsonb_populate_record(null::edition, to_jsonb(s) || jsonb_build_object('id', w.edition, 'post_id', w.post,
    'number', w.number, 'state', w.state, 'byline', '{}'::text[], 'contributors', case when w.n % 10 = 3 then
    array[(select code from unit where unit.n = w.n / 10 % units)] else '{}'::text[] end))).*
from work w join sample s on s.n = w.n % 1000;
insert into edition
select (jsonb_populate_record(null::edition, to_jsonb(s) || jsonb_build_object('id', pg_temp.id('edition', x.n), 'post_id', p.id,
    'number', 1, 'state', 'DISCARDED'))).*
from post p join (select n, pg_temp.id('post', n) post from generate_series(0, :fresh - 1) n) x on x.post = p.id
    join sample s on s.n = x.n % 1000 where p.working_edition is null;

-- Everybody who began a post has a hand in its editions; in every third there is a second, of a contributor where one is.
insert into hand select e.id, p.creator from edition e join post p on p.id = e.post_id on conflict do nothing;
insert into hand select e.id, s.handle from edition e join post p on p.id = e.post_id
join staff s on s.mission = coalesce(e.contributors[1], p.mission)
    and s.seat = (hashtext(e.id::text) & 65535) % s.seats
where e.contributors <> '{}' or hashtext(e.id::text) % 3 = 0 on conflict do nothing;

-- What is under review, or cleared, is a revision; a third of the drafts was sent back.
create temp table submitted as
select w.*, pg_temp.id('revision ' || w.number, n) revision, pg_temp.id('review ' || w.number, n) review, p.creator, p.language,
    p.last_revision + (w.state = 'DRAFT')::integer revision_number, row_number() over (order by w.edition) turn
from work w join post p on p.id = w.post where w.state <> 'DRAFT' or w.n % 3 = 0;
update post p set last_revision = s.revision_number from submitted s where s.post = p.id;
insert into revision (id, post_id, edition_id, edition_number, number, hash, title, summary, text, language, kind, mission,
    contributors, byline, topics, countries, attribution, hands, frozen_by, frozen_at)
select s.revision, s.post, s.edition, s.number, s.revision_number, md5(s.revision::text) || md5(s.edition::text), e.title,
    e.summary, e.text, s.language, 'STORY', s.mission, e.contributors, '[]', e.topics, '{}', e.attribution, array[s.creator],
    s.creator, s.at
from submitted s join edition e on e.id = s.edition;

insert into review (id, post_id, revision_id, revision_number, hash, state, opened_at)
select s.review, s.post, s.revision, s.revision_number, r.hash, case s.state when 'DRAFT' then 'SENT_BACK'
    when 'IN_REVIEW' then 'OPEN' else 'APPROVED' end, s.at
from submitted s join revision r on r.id = s.revision;
insert into review (id, post_id, revision_id, revision_number, hash, state, opened_at)
select pg_temp.id('cleared', x.n), r.post_id, r.id, r.number, r.hash, 'APPROVED', r.frozen_at
from numbered x join revision r on r.edition_id = x.edition;

-- The steps: the mission's editor, then a contributor's who asks for it, then the desk where a topic is sensitive.
create temp table stop as
select r.id review, r.post_id, r.state, r.opened_at, v.mission, v.contributors, v.topics && array(select slug from topic where sensitive)
    sensitive, coalesce(s.turn, 0) turn
from review r join revision v on v.id = r.revision_id left join submitted s on s.review = r.id;
create temp table step as
select review, state, opened_at, turn, 1 stage, 'EDITOR' role, mission from stop
union all select review, state, opened_at, turn, 2, 'EDITOR', contributors[1] from stop join mission_rule m
    on m.mission = contributors[1] and m.as_contributor where contributors[1] <> stop.mission
union all select review, state, opened_at, turn, 3, 'DESK', 'hq-press' from stop where sensitive;
insert into review_step (id, review_id, position, role, mission, stage, due_hours, due_at, claimed_by, decision, decided_by, decided_at)
select pg_temp.id('step' || review, stage), review, row_number() over (partition by review order by stage), role, mission,
    dense_rank() over (partition by review order by stage), 24,
    case when decided or waits then greatest(opened_at, now() - interval '3 days') + turn % 96 * interval '1 hour' end,
    case when waits and turn % 5 = 0 then handle end,
    case when not decided then null when state = 'SENT_BACK' and stage = last then 'SENT_BACK' else 'APPROVED' end,
    case when decided then handle end, case when decided then opened_at + interval '2 hours' end
from (
    select t.*, e.handle, max(stage) over (partition by review) last,
        state <> 'OPEN' or turn % 2 = 0 and stage < max(stage) over (partition by review) decided,
        state = 'OPEN' and stage = case when turn % 2 = 0 then max(stage) over (partition by review)
            else min(stage) over (partition by review) end waits
    from step t left join editor e on e.mission = t.mission) s;

insert into schedule (post_id, edition, due_at, time_zone, note, scheduled_by, scheduled_at, attempts, next_try_at)
select post, number, due, 'UTC', null, creator, at, 0, due
from (select *, date_trunc('hour', now()) + interval '1 day' + turn % 2000 * interval '37 minutes' due
    from submitted where state = 'SCHEDULED') s;

-- What was done to them.
insert into audit_entry
select (select coalesce(max(sequence), 0) from audit_entry) + row_number() over (order by at, post, act), at,
    coalesce(person, 'system'), act, 'post:' || post, null, to_state, '{}', '0', '0'
from (
    select p.id post, p.created_at - interval '4 hours' + place * interval '1 hour' as at, act, to_state,
        case when place > 2 then e.handle else p.creator end person
    from post p left join editor e on e.mission = p.mission, (values (1, 'post.created', 'DRAFT'), (2, 'post.submitted', 'IN_REVIEW'),
        (3, 'post.approved', 'APPROVED'), (4, 'post.published', 'LIVE')) acts (place, act, to_state)
    where place <= 2 or p.live_edition is not null) done;
update audit_head set sequence = (select max(sequence) from audit_entry);
commit;
vacuum (analyze) post, edition, hand, revision, review, review_step, schedule, audit_entry, person, membership, absence;
select count(*) || ' posts, ' || (select count(*) from person) || ' people, '
    || (select string_agg(state || ' ' || n, ', ') from (select state, count(*) n from work group by 1 order by 1) w) from post;
