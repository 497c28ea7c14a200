-- What the workspace's lists begin with: a mission's posts, a person's, those they had a hand in, and reviews under way.
create index post_of_mission on post (mission, changed_at desc);
create index post_of_creator on post (creator);
create index hand_of_person on hand (person_handle);
create index review_open on review (post_id) where state = 'OPEN';
