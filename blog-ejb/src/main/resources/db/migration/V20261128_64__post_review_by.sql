-- The day on which somebody should look a live post over.
alter table post add review_by date;
create index post_review_by on post (review_by) where review_by is not null;

-- Without statistics of it PostgreSQL takes a third of all posts to be due, and reads them all.
analyze post (review_by);
