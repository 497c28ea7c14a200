-- That a picture's licence ends was told to the people of a post that uses it: 30 days before, 7 days before, and
-- when it has ended (0). Another last day is another licence.
create table licence_warning (
    post_id uuid not null references post,
    media_id uuid not null references media_file,
    licence_ends date not null,
    days integer not null check (days in (0, 7, 30)),
    at timestamptz not null,
    primary key (post_id, media_id, licence_ends, days)
);
