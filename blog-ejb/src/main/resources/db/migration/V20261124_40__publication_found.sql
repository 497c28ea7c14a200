-- Lists of one language, and the languages there are, one step of the index each.
create index publication_of_language on publication (language, published_at desc, first_sequence desc)
    where withdrawn_at is null;

-- Sitemaps: a file holds the posts of a range of first numbers, so a post stays in its file for ever.
create index publication_first on publication (first_sequence) include (updated_at)
    where withdrawn_at is null;

-- Who somebody in a byline is.
create index publication_authors on publication using gin (authors jsonb_path_ops)
    where withdrawn_at is null;
