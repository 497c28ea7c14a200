-- Posts that only the people on them may read until they go live, and that may not do so before a time.
alter table post
    add embargo_until timestamptz check (embargo_until = date_trunc('second', embargo_until)),
    add embargo_zone text,
    add embargo_people text[],
    add constraint post_embargo_whole check (
        (embargo_until is null) = (embargo_people is null)
        and (embargo_until is null) = (embargo_zone is null));

create index post_embargoed on post (embargo_until) where embargo_until is not null;

-- The one place that says whom an embargo keeps out; lists ask it beside the rights of missions.
create function open_to(post, text) returns boolean language sql stable as
    'select $1.embargo_until is null or $2 = any($1.embargo_people)';
