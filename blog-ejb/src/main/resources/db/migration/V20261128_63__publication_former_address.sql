-- Where posts had their pages before they moved to another mission. An address is given to nobody else, for ever.
create table former_address (
    mission text not null references mission,
    slug text not null,
    post_id uuid not null references post,
    left_at timestamptz not null,
    primary key (mission, slug)
);

-- Where readers find the post while its next edition is being moved. Posts that are live already have
-- it once they move, so that no row is written here.
alter table post add live_mission text, add live_slug text;
