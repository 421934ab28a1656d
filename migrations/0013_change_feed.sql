-- What has changed, for whoever keeps a copy of what is public: the search index of each node.

create table change (
    id          bigint generated always as identity primary key,
    -- The transaction that made it. A transaction may take its number early and commit late: whoever follows
    -- reads all changes again since the oldest transaction that still ran when they last read, so that
    -- nothing is skipped and nothing waits.
    made_by     bigint not null default (pg_current_xact_id()::text::bigint),
    thing_id    uuid not null,
    made_at     timestamptz not null default app_now()
);

create index change_in_order on change (made_by, id);

create function note_changed_thing() returns trigger
language plpgsql as $$
begin
    insert into change (thing_id) values (new.id);
    return null;
end $$;

create function note_changed_publication() returns trigger
language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into change (thing_id) values (old.thing_id);
    else
        insert into change (thing_id) values (new.thing_id);
    end if;
    return null;
end $$;

-- What makes a thing look different to the public: what is published of it, the trash, its address, and
-- of whom and for what it is.
create trigger publication_noted after insert or update or delete on publication
    for each row execute function note_changed_publication();
create trigger thing_noted after update on thing
    for each row when (new.trashed_at is distinct from old.trashed_at) execute function note_changed_thing();
create trigger observance_noted after update on observance for each row execute function note_changed_thing();
create trigger message_noted after insert or update on message for each row execute function note_changed_thing();
