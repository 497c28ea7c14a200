-- What grew with the number of posts, or was wrong, among what lists and feeds ask (docs/search.md).

-- Sitemaps: which files there are and when each changed last, one step of the index for each.
create index publication_part on publication (((first_sequence - 1) / 50000), updated_at desc)
    where withdrawn_at is null;

-- The archives of feeds: the number of the first publication of a post, live or withdrawn, that holds
-- a mark: the greatest or the least of those above one number and up to another; 0 if there is none.
-- It looks in ever longer stretches from that end on, like publication_found.
create function publication_number(wanted tsquery, after bigint, up_to bigint, greatest_one boolean)
    returns bigint
language plpgsql stable
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
    lower bigint := after + 1;
    upper bigint := up_to;
    bottom bigint;
    top bigint;
    step integer := 0;
    shift integer;
    stretch tsquery;
    hit bigint;
begin
    -- No post has a greater number, nor a lesser one.
    select least(up_to, max(p.first_sequence)), greatest(lower, min(p.first_sequence))
        into upper, lower from publication p;
    while lower <= upper loop
        shift := 8 + 3 * step;
        if greatest_one then
            bottom := greatest(((upper >> shift) - 1) << shift, lower);
            top := upper;
        else
            bottom := lower;
            top := least((((lower >> shift) + 2) << shift) - 1, upper);
        end if;
        stretch := wanted && publication_any('=' || step || ':',
            array[(bottom >> shift)::text, (top >> shift)::text]);
        -- Each half has an index of its own, which the condition on the time must name.
        select case when greatest_one then max(number) else min(number) end into hit from (
            select p.first_sequence number from publication p where p.withdrawn_at is null
                and p.head_words @@ stretch and p.first_sequence + 0 between bottom and top
            union all
            select p.first_sequence from publication p where p.withdrawn_at is not null
                and p.head_words @@ stretch and p.first_sequence + 0 between bottom and top) numbers;
        if hit is not null then
            return hit;
        end if;
        if greatest_one then
            upper := bottom - 1;
        else
            lower := top + 1;
        end if;
        step := least(step + 1, 3);
    end loop;
    return 0;
end
$$;

-- As it was, but that nothing is found if nothing was published before the end that is asked for.
-- Live posts that hold what is wanted, the newest first, at most so many. It looks among the newest
-- few hundred posts first, then in stretches up to eight times as long each: what is frequent is
-- found at once, what is rare costs what there is of it, however many posts there are.
--   exact  what else a post must hold that the index isn't asked for, or null
--   place  what must hold it: 0 the post, 1 its title or summary, 2 the post but not those
--   after  the first number of the post that comes before; null for the beginning
create or replace function publication_found(
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
    if upper is null then
        return;
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
