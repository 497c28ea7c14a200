-- Archives of feeds: the posts of a range of first numbers, live or withdrawn.
create index publication_numbered on publication (first_sequence);
