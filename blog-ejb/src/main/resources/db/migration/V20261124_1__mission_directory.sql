create table mission (
    code text primary key,
    type text not null,
    name_en text not null,
    name_id text not null,
    city text not null,
    country text not null,
    serves text[] not null,
    time_zone text not null,
    languages text[] not null
);
