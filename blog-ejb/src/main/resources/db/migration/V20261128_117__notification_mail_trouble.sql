-- Why the mail server takes nothing at the moment, as whichever node tried last has seen it; no row if nothing is
-- wrong.
create table mail_trouble (
    sole boolean primary key default true check (sole),
    kind text not null,
    said text not null,
    since timestamptz not null
);
