-- The language versions of a post that is being worked on, and what went live within a time.
create index post_of_group on post (translation_group);
create index journal_entry_at on journal_entry (at) where op in ('PUBLISHED', 'CORRECTED');
