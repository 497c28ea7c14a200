-- What a language version accounts for of its source: title, summary and text. Versions from before
-- are taken to account for all of the source as it is when this is installed.
create table translation (
    post_id uuid primary key references post,
    source_id uuid not null references post,
    base text[] not null,
    base_revision integer,
    shown text[] not null,
    shown_revision integer
);

insert into translation
select v.id, s.id, array[e.title, e.summary, e.text], r.number,
    case when v.live_edition is null then '{}' else array[e.title, e.summary, e.text] end,
    case when v.live_edition is null then null else r.number end
from post v
join post s on s.id = v.translation_group and s.id <> v.id
join edition e on e.id = coalesce(s.live_edition, s.working_edition)
left join lateral (select number from revision where edition_id = e.id order by number desc limit 1) r on true;

-- What a version owes because of a line of the journal about another one. Declared: a draft has
-- followed it; settled: readers see that, or an editor has said that there is nothing to follow.
create table translation_debt (
    post_id uuid not null references post,
    sequence bigint not null references journal_entry,
    declared_by text references person,
    declared_at timestamptz,
    settled_by text references person,
    settled_at timestamptz,
    settled_note text,
    primary key (post_id, sequence)
);

create index translation_debt_open on translation_debt (post_id) where settled_at is null;
