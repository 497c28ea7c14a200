-- What posts are found by: their words, and marks of everything that lists are narrowed by, in one
-- inverted index (docs/search.md).

-- Words of languages that are written without spaces, made when the post is published: of the
-- title, the summary and the text; empty for every other language.
alter table publication add column tokens text[] not null default '{}';

-- How the words of a language become what is compared: by one of PostgreSQL's configurations, or by
-- the tokens that Duta makes itself.
create function publication_form(language text) returns text
language sql immutable parallel safe as $$
    select case split_part(language, '-', 1)
        when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish'
        when 'de' then 'german' when 'el' then 'greek' when 'en' then 'english'
        when 'es' then 'spanish' when 'eu' then 'basque' when 'fi' then 'finnish'
        when 'fr' then 'french' when 'ga' then 'irish' when 'hi' then 'hindi'
        when 'hu' then 'hungarian' when 'hy' then 'armenian' when 'id' then 'indonesian'
        when 'it' then 'italian' when 'lt' then 'lithuanian' when 'ne' then 'nepali'
        when 'nl' then 'dutch' when 'no' then 'norwegian' when 'nb' then 'norwegian'
        when 'nn' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian'
        when 'ru' then 'russian' when 'sr' then 'serbian' when 'sv' then 'swedish'
        when 'ta' then 'tamil' when 'tr' then 'turkish' when 'yi' then 'yiddish'
        when 'zh' then 'tokens' when 'yue' then 'tokens' when 'ja' then 'tokens'
        when 'ko' then 'tokens' when 'th' then 'tokens' when 'lo' then 'tokens'
        when 'km' then 'tokens' when 'my' then 'tokens'
        else 'simple' end
$$;

-- A mark stands among the words of a post and is none: no word begins with =.
create function publication_marks(
    language text, mission text, contributors text[], authors jsonb, topics text[],
    countries text[], kind text, first_sequence bigint) returns tsvector
language sql immutable parallel safe as $$
    select array_to_tsvector(
        array['=c:' || publication_form(language), '=l:' || language, '=m:' || mission, '=k:' || kind,
            '=0:' || (first_sequence >> 8), '=1:' || (first_sequence >> 11),
            '=2:' || (first_sequence >> 14), '=3:' || (first_sequence >> 17)]
        || array(select '=m:' || m from unnest(contributors) m)
        || array(select '=t:' || t from unnest(topics) t)
        || array(select '=g:' || c from unnest(countries) c)
        || array(select '=a:' || (a ->> 'handle') from jsonb_array_elements(authors) a))
$$;

-- What PostgreSQL's parser takes for letters, and what it makes small, hangs on the locale of the
-- database; with C it is nothing but ASCII. So signs are told from letters here, and letters made
-- small, alike in every database. These are signs beyond ASCII, of the scripts that posts are in.
create function publication_signs() returns text language sql immutable parallel safe as $$
    select '[\u00A0-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u060C\u061B\u061F\u066A-\u066D\u06D4\u0964\u0965\u2000-\u200B\u200E-\u2BFF\u3000-\u3004\u3008-\u303F\uFE30-\uFE4F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]'
$$;

create function publication_plain(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(lower(words collate "pg_c_utf8"), publication_signs(), ' ', 'g')
$$;

-- The same with every sign and letter kept: the parser sees an end of a word at U+001F.
create function publication_parted(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(words, '(' || publication_signs() || '+)', E'\x1f\\1\x1f', 'g')
$$;

-- Not more of one post than a tsvector holds in any script: 1 MB.
create function publication_words(
    language text, heads boolean, title text, summary text, html text, tokens text[], authors jsonb)
    returns tsvector
language plpgsql immutable parallel safe as $$
declare
    form text := publication_form(language);
    config regconfig := case form when 'tokens' then 'simple' else form end;
    made boolean := form = 'tokens';
    words tsvector :=
        setweight(to_tsvector(config, case when made then coalesce(tokens[1], '') else publication_plain(title) end), 'A')
        || setweight(to_tsvector(config, case when made then coalesce(tokens[2], '') else publication_plain(summary) end), 'B');
begin
    if heads then
        return words;
    end if;
    return words
        || setweight(to_tsvector(config,
            publication_plain(
                (select coalesce(string_agg(a ->> 'name', ' '), '') from jsonb_array_elements(authors) a))), 'C')
        || to_tsvector(config,
            left(case when made then coalesce(tokens[3], '') else publication_plain(left(html, 150000)) end, 150000));
end
$$;

alter table publication
    add column head_words tsvector not null generated always as (
        publication_words(language, true, title, summary, html, tokens, authors)
        || publication_marks(language, mission, contributors, authors, topics, countries, kind, first_sequence)) stored,
    add column all_words tsvector not null generated always as (
        publication_words(language, false, title, summary, html, tokens, authors)
        || publication_marks(language, mission, contributors, authors, topics, countries, kind, first_sequence)) stored;

-- Without a list of pending entries, which every search would have to read through.
create index publication_head_words on publication using gin (head_words) with (fastupdate = off)
    where withdrawn_at is null;
create index publication_all_words on publication using gin (all_words) with (fastupdate = off)
    where withdrawn_at is null;

create index publication_withdrawn on publication (withdrawn_at desc, sequence desc)
    where withdrawn_at is not null;
create index publication_withdrawn_words on publication using gin (head_words) with (fastupdate = off)
    where withdrawn_at is not null;

-- Posts that wait for their tokens.
create index publication_untokened on publication (post_id)
    where tokens = '{}' and publication_form(language) = 'tokens';

-- Authors are found by their marks, missions too.
drop index publication_authors;
drop index publication_of_mission;

create function publication_languages() returns setof text
language sql stable parallel safe as $$
    with recursive found(tag) as (
        (select language from publication where withdrawn_at is null order by language limit 1)
        union all
        select (select p.language from publication p
            where p.withdrawn_at is null and p.language > found.tag order by p.language limit 1)
        from found where found.tag is not null)
    select tag from found where tag is not null
$$;

-- One mark, as a query.
create function publication_mark(mark text) returns tsquery
language sql immutable strict parallel safe as $$
    select ('''' || replace(replace(mark, '\', '\\'), '''', '''''') || '''')::tsquery
$$;

-- Any one of some marks.
create function publication_any(kind text, marks text[]) returns tsquery
language plpgsql immutable parallel safe as $$
declare
    found tsquery;
    mark text;
begin
    foreach mark in array marks loop
        found := coalesce(found || publication_mark(kind || mark), publication_mark(kind || mark));
    end loop;
    return found;
end
$$;

-- What somebody asked for in the words of every language that they may mean: first what the index is
-- asked for, which is any of the meanings; then what a post must be held against, since a meaning
-- counts only in posts of its languages, or null if it means the same in all. Null if there is no
-- word in it in any of them.
--   tokens     the question in tokens
--   languages  those that are looked for; null for all
create function publication_wanted(asked text, tokens text, languages text[]) returns tsquery[]
language plpgsql stable parallel safe as $$
declare
    sought tsquery;
    exact tsquery;
    meanings integer := 0;
    meant record;
begin
    for meant in
        select means::tsquery means, publication_any('=c:', array_agg(form)) && means::tsquery there
        from (select form, websearch_to_tsquery((case form when 'tokens' then 'simple' else form end)::regconfig,
                case form when 'tokens' then tokens else publication_plain(asked) end)::text means
            from (select distinct publication_form(l) form from
                unnest(coalesce(languages, array(select publication_languages()))) l) forms) all_meanings
        group by means
    loop
        meanings := meanings + 1;
        if numnode(meant.means) > 0 then
            sought := coalesce(sought || meant.means, meant.means);
            exact := coalesce(exact || meant.there, meant.there);
        end if;
    end loop;
    return case when sought is not null then array[sought, case when meanings > 1 then exact end] end;
end
$$;

-- Live posts that hold what is wanted, the newest first, at most so many. It looks among the newest
-- few hundred posts first, then in stretches up to eight times as long each: what is frequent is
-- found at once, what is rare costs what there is of it, however many posts there are.
--   exact  what else a post must hold that the index isn't asked for, or null
--   place  what must hold it: 0 the post, 1 its title or summary, 2 the post but not those
--   after  the first number of the post that comes before; null for the beginning
create function publication_found(
    wanted tsquery, exact tsquery, place integer, since timestamptz, until timestamptz, after bigint, most integer)
    returns setof publication
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
    upper bigint;
    lowest bigint := 0;
    bottom bigint;
    step integer := 0;
    shift integer;
    stretch tsquery;
    got integer;
    missing integer := most;
    looked bigint := 0;
begin
    if wanted is null then
        return;
    end if;
    if until is null then
        select max(p.first_sequence) into upper from publication p where p.withdrawn_at is null;
    else
        select p.first_sequence into upper from publication p where p.withdrawn_at is null
            and p.published_at < until order by p.published_at desc, p.first_sequence desc limit 1;
    end if;
    if since is not null then
        select p.first_sequence into lowest from publication p where p.withdrawn_at is null
            and p.published_at >= since order by p.published_at, p.first_sequence limit 1;
    end if;
    upper := least(upper, after - 1);
    while upper >= lowest and missing > 0 loop
        shift := 8 + 3 * step;
        stretch := wanted && publication_any('=' || step || ':',
            array[(upper >> shift)::text, ((upper >> shift) - 1)::text]);
        bottom := greatest(((upper >> shift) - 1) << shift, lowest);
        -- The sums keep the planner from walking along the numbers instead, and the functions keep it
        -- from asking the index for what only a few posts have to be looked at for.
        if place = 1 then
            return query select p.* from publication p
                where p.withdrawn_at is null and p.head_words @@ stretch
                    and p.first_sequence + 0 between bottom and upper
                    and (exact is null or ts_match_vq(p.head_words, exact))
                order by p.first_sequence + 0 desc limit missing;
        else
            return query select p.* from publication p
                where p.withdrawn_at is null and p.all_words @@ stretch
                    and p.first_sequence + 0 between bottom and upper
                    and (exact is null or ts_match_vq(p.all_words, exact))
                    and (place = 0 or not ts_match_vq(p.head_words, coalesce(exact, wanted)))
                order by p.first_sequence + 0 desc limit missing;
        end if;
        get diagnostics got = row_count;
        missing := missing - got;
        looked := looked + upper - bottom + 1;
        upper := bottom - 1;
        step := least(step + 1, 3);
        -- As long a stretch as should hold twice what is missing.
        while step > 0 and 2 * missing * looked < (most - missing) * (1::bigint << (5 + 3 * step)) loop
            step := step - 1;
        end loop;
    end loop;
end
$$;
