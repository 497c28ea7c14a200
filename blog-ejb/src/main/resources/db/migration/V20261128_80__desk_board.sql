-- What the board of all missions counts: editions in work and steps that nobody has decided, each a small part of its table.
create index edition_in_work on edition (state, post_id)
    where state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED');
create index review_step_undecided on review_step (due_at, review_id) where decision is null;
