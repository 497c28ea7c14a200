-- Whose machine a receiver is: few at one host are sent to at the same time. Unknown only of receivers that a node of
-- the release before has added.
alter table push_queue add column host text;

update push_queue set host = lower(translate(substring(known.url from '^[^:]+://(\[[^]]*\]|[^/:?#]*)'), '[]', ''))
from (select id, url from webhook union all select id, callback from hub_subscription) known
where known.id = push_queue.receiver;

create index push_queue_leased on push_queue (leased_until);
