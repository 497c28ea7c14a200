-- Where posts had their pages before they moved to another mission. An address is given to nobody else, for ever.
create table former_address (
    mission text not null references mission,
    slug text not null,
    post_id uuid not null references post,
    left_at timestamptz not null,
    primary key (mission, slug)
);

-- Where readers find the post while its next edition is being moved.
alter table post add live_mission text, add live_slug text;
update post p set live_mission = q.mission, live_slug = q.slug from publication q where q.post_id = p.id;
