-- An alert that is raised and confirmed for practice. What it is, it stays, and nothing of it is ever public.
alter table post add drill boolean not null default false,
    add constraint drill_is_alert check (not drill or kind = 'ALERT'),
    add constraint drill_is_never_live check (not drill or live_edition is null and slug is null);

-- Those that are raised and await their confirmation: few.
create index edition_drilled on edition (post_id) where state = 'DRILL_RAISED';

create function drill_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'A post is a drill for ever, or never';
end
$$;

create trigger post_drill before update on post
    for each row when (old.drill <> new.drill) execute function drill_is_for_ever();

create function drill_is_not_public() returns trigger language plpgsql as $$
begin
    if exists (select from post where id = new.post_id and drill) then
        raise exception 'Nothing of a drill is public: %', new.post_id;
    end if;
    return new;
end
$$;

create trigger publication_drill before insert or update of post_id on publication
    for each row execute function drill_is_not_public();
create trigger journal_entry_drill before insert on journal_entry
    for each row execute function drill_is_not_public();
create trigger schedule_drill before insert or update of post_id on schedule
    for each row execute function drill_is_not_public();
