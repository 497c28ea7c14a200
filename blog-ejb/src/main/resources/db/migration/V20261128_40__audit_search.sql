create index audit_entry_actor on audit_entry (actor, sequence);
create index audit_entry_act on audit_entry (act, sequence);
create index audit_entry_at on audit_entry (at);

-- A post's address begins with its mission already; a contributing mission's posts are found by this.
create index edition_contributors on edition using gin (contributors);
