-- Whoever wrote a text is told when its schedule comes: whether that has been done. What is published at
-- once is told in its own transaction.
alter table publication add column told boolean not null default true;
create index publication_to_tell on publication (lower(live)) where not told;
