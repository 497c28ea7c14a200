-- The post that takes the place of one that was taken down, if one was named.
alter table publication add column replacement uuid references post;
alter table journal_entry add column replacement uuid references post;
