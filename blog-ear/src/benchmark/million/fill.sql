-- Fills a Duta database with live posts: psql -v posts=1000000 -f fill.sql (see ../million.sh).
-- A post a few minutes apart over ten years, in ten languages and of all missions; every 20th was
-- corrected, every 1,000th withdrawn. Words are drawn so that a few are in most posts and most in few.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set max_parallel_maintenance_workers = 2;
set client_min_messages = warning;
select setseed(0.5) \g /dev/null

do $$ begin
    if exists (select from journal_entry) then
        raise exception 'There are posts in this database. Give an empty one.';
    end if;
end $$;

insert into mission select 'm' || lpad(n::text, 3, '0'), 'EMBASSY', 'Mission ' || n, 'Perwakilan ' || n, 'City ' || n,
    (array['JP','FR','US','EG','CN','DE','BR','RU','AU','NL'])[n % 10 + 1],
    array[(array['JP','FR','US','EG','CN','DE','BR','RU','AU','NL'])[n % 10 + 1]], 'UTC', '{id,en}'
from generate_series(1, 138) n where not exists (select from mission);
insert into topic select 'topic-' || n, 'Topic ' || n, 'Topik ' || n, false from generate_series(1, 25) n
where not exists (select from topic);
insert into person select 'writer-' || n, 'Writer ' || n, 'none', 'id' from generate_series(1, 400) n
on conflict do nothing;
-- Retired: nothing is signed with it any more. Its signatures are worth nothing, and /verify says so.
insert into signing_key (id, public_key, made_at, retired_at)
values ('benchmark', 'none', now() - interval '10 years', now()) on conflict do nothing;

create temp table vocabulary (language text, syllables text[], space text);
insert into vocabulary values
    ('id', '{ke,per,me,ka,ta,ne,ga,ri,an,du,ta,be,sar,si,a,kan,lo,mu,ti,ma}', ' '),
    ('en', '{con,tra,de,pro,ment,er,sta,tion,al,re,in,dis,ly,ness,co,op,em,bas,sy,cul}', ' '),
    ('fr', '{mi,nis,tre,ac,cord,é,co,no,que,eur,ble,con,fé,ren,ce,cul,tu,re,la,vi}', ' '),
    ('es', '{em,ba,ja,da,ci,ón,co,mer,cio,na,les,pue,blo,ha,bla,re,la,vi,sa,do}', ' '),
    ('ar', '{ال,سفا,رة,مو,اطن,ين,قا,نو,ن,عم,ل,تجا,ري,بل,اد,مد,رسة,كت,اب,شر}', ' '),
    ('ru', '{по,соль,ство,ми,ни,стр,го,род,ра,бо,та,куль,ту,ра,но,вый,до,го,вор,на}', ' '),
    ('pt', '{em,bai,xa,da,ção,co,mér,cio,na,ci,o,nal,por,to,li,vro,ser,vi,ço,do}', ' '),
    ('de', '{bot,schaft,ver,trag,han,del,kul,tur,ge,mein,sam,keit,en,be,such,un,ter,la,ge,er}', ' '),
    ('zh-Hans', '{大,使,馆,公,告,签,证,服,务,学,生,经,济,文,化,中,国,印,度,尼,西,亚,合,作,会}', ''),
    ('ja', '{大,使,館,業,務,時,間,日,本,語,留,学,生,経,済,文,化,交,流,会,議,東,京,査,証}', '');

create function pg_temp.word(syllables text[], rank integer) returns text language sql immutable as $$
    select syllables[rank % 20 + 1] || syllables[rank / 20 % 20 + 1]
        || case when rank >= 400 then syllables[rank / 400 % 20 + 1] else '' end
$$;
create function pg_temp.pairs(han text) returns text language sql immutable as $$
    select string_agg(substr(han, i, 2), ' ') from generate_series(1, length(han) - 1) i
$$;

-- 1,000 paragraphs of 22 words in each language; the rank of a word falls off with its cube.
create temp table paragraph as
select language, n, space, p, case when space = '' then pg_temp.pairs(p) end as tokens from (
    select language, n, space, string_agg(pg_temp.word(syllables, (8000 * random() ^ 3)::integer), space) p
    from vocabulary, generate_series(0, 999) n, generate_series(1, 22) group by language, n, space) made;
create unique index on paragraph (language, n);
analyze paragraph;

create temp table code as
select (select array_agg(code order by code) from mission) missions,
    (select array_agg(slug order by slug) from topic) topics,
    '{JP,FR,US,EG,CN,DE,BR,RU,AU,NL,SG,MY,IN,ZA,TR,SA,IT,ES,GB,CA,TH,VN,PH,KR,NZ}'::text[] countries;

-- Indexes are made at the end, all at once.
create temp table later as
select indexdef from pg_indexes where tablename in ('publication', 'journal_entry', 'edition_proof')
    and indexname not in (select conname from pg_constraint);
do $$ declare name text; begin
    for name in select indexname from pg_indexes where tablename in ('publication', 'journal_entry', 'edition_proof')
        and indexname not in (select conname from pg_constraint)
    loop execute 'drop index ' || quote_ident(name); end loop;
end $$;

create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$
    select md5('duta benchmark ' || kind || n)::uuid
$$;

create temp table made (n bigint, at timestamptz, mission text, language text, kind text, title text, summary text,
    text text, html text, tokens text[], topics text[], countries text[], contributors text[], writer integer,
    first_sequence bigint, changed boolean, withdrawn boolean, slug text);

create procedure fill(first bigint, last bigint, posts bigint) language plpgsql as $$
begin
    truncate pg_temp.made;
    insert into pg_temp.made
    select n, at, missions[1 + pick[1] * pick[1] % cardinality(missions)], d.language,
        case when n % 200 = 7 then 'ALERT' when n % 5 = 0 then 'STATEMENT' else 'STORY' end,
        heads.title, heads.summary, one.p || extra || E'\n\n' || two.p,
        '<p>' || one.p || extra || E'</p>\n<p>' || two.p || E'</p>\n',
        case when one.tokens is null then '{}' else array[pg_temp.pairs(heads.title), pg_temp.pairs(heads.summary),
            one.tokens || extra || ' ' || two.tokens] end,
        array[topics[1 + pick[2] % cardinality(topics)]]
            || case when n % 3 = 0 then array[topics[1 + pick[3] % cardinality(topics)]] else '{}' end,
        array[countries[1 + pick[4] % 25]], case when n % 10 = 3 then array[missions[1 + pick[5] % cardinality(missions)]] else '{}' end,
        1 + (n % 400)::integer, n + n / 20, n % 20 = 19, n % 1000 = 999, 'p-' || n
    from (select n, date_trunc('second', now() - interval '10 years' * (posts - n + 1) / posts) at,
            array(select (random() * 30000)::integer from generate_series(1, 8) where n > 0) pick
        from generate_series(first, last) n) numbered, pg_temp.code,
        lateral (select (array['id','id','id','id','en','en','en','fr','es','ar','ru','pt','de','zh-Hans','ja','id','en'])
            [1 + pick[6] % 17] as language) d,
        lateral (select ' x' || n || ' d' || n % 500 as extra) e,
        lateral (select p, tokens from pg_temp.paragraph q where q.language = d.language and q.n = pick[7] % 1000) one,
        lateral (select p, tokens from pg_temp.paragraph q where q.language = d.language and q.n = pick[8] % 1000) two,
        lateral (select left(two.p, 50) title, right(one.p, 140) summary) heads;

    insert into post select pg_temp.id('post', n), mission, slug, language, kind, pg_temp.id('group', n / 4), 'writer-' || writer,
        at, at, 1, case when changed and not withdrawn then 2 else 1 end, 1, null, pg_temp.id('edition', n) from pg_temp.made;
    insert into edition select pg_temp.id('edition', n), pg_temp.id('post', n), case when changed and not withdrawn then 2 else 1 end,
        case when withdrawn then 'WITHDRAWN' else 'LIVE' end, title, summary, text, '[]', topics, contributors,
        array['writer-' || writer], false from pg_temp.made;
    insert into revision select pg_temp.id('revision', n), pg_temp.id('post', n), pg_temp.id('edition', n),
        case when changed and not withdrawn then 2 else 1 end, 1, md5(n::text) || md5('h' || n), title, summary, text, language,
        kind, mission, contributors, jsonb_build_array(jsonb_build_object('handle', 'writer-' || writer, 'name',
        'Writer ' || writer, 'mission', mission)), topics, countries, '[]', array['writer-' || writer], 'writer-' || writer, at
    from pg_temp.made;
    insert into journal_entry select first_sequence, 'PUBLISHED', pg_temp.id('post', n), 1, at, null from pg_temp.made
    union all select first_sequence + 1, case when withdrawn then 'WITHDRAWN' else 'CORRECTED' end, pg_temp.id('post', n),
        case when withdrawn then 1 else 2 end, at, case when withdrawn then 'A reason' else 'A note' end
    from pg_temp.made where changed;
    insert into edition_proof (post_id, edition, revision_id, content_hash, published_at, statement, signing_key, signature)
    select pg_temp.id('post', n), edition, pg_temp.id('revision', n), md5(n::text) || md5('h' || n), at, '{}', 'benchmark', 'none'
    from pg_temp.made, generate_series(1, case when changed and not withdrawn then 2 else 1 end) edition;
    insert into publication (post_id, mission, slug, translation_group, edition, revision_id, content_hash, title, summary,
        text, html, excerpt, language, kind, contributors, authors, topics, countries, published_at, updated_at,
        correction_note, correction_at, withdrawal_reason, withdrawn_at, first_sequence, sequence, signing_key, signature,
        statement, tokens)
    select pg_temp.id('post', n), mission, slug, pg_temp.id('group', n / 4), case when changed and not withdrawn then 2 else 1 end,
        pg_temp.id('revision', n), md5(n::text) || md5('h' || n), title, summary, text, html, left(text, 200), language, kind,
        contributors, jsonb_build_array(jsonb_build_object('handle', 'writer-' || writer, 'name', 'Writer ' || writer,
        'mission', mission)), topics, countries, at, at, case when changed and not withdrawn then 'A note' end,
        case when changed and not withdrawn then at end, case when withdrawn then 'A reason' end,
        case when withdrawn then at end, first_sequence, first_sequence + changed::integer, 'benchmark', 'none', '{}', tokens
    from pg_temp.made;
    commit;
end
$$;

select format('call fill(%s, %s, %s)', n, least(n + 24999, :posts), :posts) from generate_series(1, :posts, 25000) n \gexec

drop procedure fill;
update journal_head set sequence = (select max(sequence) from journal_entry),
    at = (select max(at) from journal_entry), moved_at = (select max(at) from journal_entry);
select indexdef from later \gexec
vacuum (analyze) publication, journal_entry, edition_proof, post, edition, revision;
select count(*) || ' posts, ' || pg_size_pretty(pg_database_size(current_database())) as filled from publication;
