-- Another file takes a file's place, once. Texts go over to it one by one; nothing that is live changes by this.
alter table media_file
    add column replaced_by uuid references media_file,
    add column replaced_at timestamptz,
    add column replaced_person text references person,
    add constraint media_file_replaced check (
        num_nonnulls(replaced_by, replaced_at, replaced_person) in (0, 3) and replaced_by <> id);
create index media_file_replaced_by on media_file (replaced_by) where replaced_by is not null;

-- Posts that use a file: readers see it there, or it stands in the text that is being worked on.
create view used_media as
    select e.post_id, m.media_id
    from placed_media m join edition e on e.id = m.edition_id join post p on p.id = e.post_id
    where e.id in (p.working_edition, p.live_edition) and e.state not in ('DISCARDED', 'WITHDRAWN')
    union
    select s.post_id, s.media_id
    from shown_media s join publication b using (post_id)
    where b.withdrawn_at is null;
