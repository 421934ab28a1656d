-- What programs read of many things at once: every observance with its titles in all languages, and the editions
-- of some years. As for what every page waits for, these views name the tables
-- themselves: through live.revision, which is a barrier of its own, PostgreSQL puts together all that is live
-- before it looks for what was asked.

-- Every public part of every public observance.
create view live.observance_part with (security_barrier) as
    select o.id, o.slug, p.part, r.content, lower(p.live) as live_from, p.withdrawn_reason
    from observance o
    join thing t on t.id = o.id and t.trashed_at is null
    join publication f on f.thing_id = o.id and f.part = 'free' and f.live @> app_now()
    join publication p on p.thing_id = o.id and p.live @> app_now()
    join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision;

-- Every public edition that is valid, of every public observance, with the revision that says what it shows.
create view live.valid_edition with (security_barrier) as
    select e.id, e.observance_id, e.year, f.revision as number
    from edition e
    join thing t on t.id = e.id and t.trashed_at is null
    join publication f on f.thing_id = e.id and f.part = 'free' and f.live @> app_now() and f.withdrawn_reason is null
    join thing h on h.id = e.observance_id and h.trashed_at is null
    join publication g on g.thing_id = h.id and g.part = 'free' and g.live @> app_now();

-- Their themes, in each language that has a text which is valid.
create view live.edition_theme with (security_barrier) as
    select e.id, e.observance_id, e.year, p.part as locale, r.content ->> 'theme' as theme
    from live.valid_edition e
    join publication p on p.thing_id = e.id and p.part <> 'free' and p.live @> app_now() and p.withdrawn_reason is null
    join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision;

-- Where photos stand on them, also such as cannot be shown.
create view live.valid_placement with (security_barrier) as
    select e.id as edition_id, e.observance_id, e.year, u.position, u.photo_id
    from live.valid_edition e
    join placement u on u.edition_id = e.id and u.revision = e.number;

-- A photo begins to be shown when its files are there, which is after it was published.
create function note_renditions() returns trigger
language plpgsql as $$
begin
    insert into change (thing_id) select distinct photo_id from made;
    return null;
end $$;

create trigger renditions_noted after insert on rendition
    referencing new table as made for each statement execute function note_renditions();

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_reader') then
        grant select on all tables in schema live to daymark_reader;
    end if;
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select on all tables in schema live to daymark_app;
    end if;
end $$;
