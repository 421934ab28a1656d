-- The one door to what is public.
--
-- Every page, feed and answer a visitor gets reads from the schema "live" and from nothing else. Its
-- views show only what is published at this instant, not in the trash, and within its rights. The
-- role daymark_reader can see these views and no table.

create schema live;

-- The live revision of every part.
create view live.revision with (security_barrier) as
    select t.kind, p.thing_id, p.part, p.revision as number, r.content, r.made_at,
           lower(p.live) as live_from, upper(p.live) as live_until, p.withdrawn_reason
    from publication p
    join thing t on t.id = p.thing_id
    join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
    where p.live @> app_now() and t.trashed_at is null;

create view live.observance with (security_barrier) as
    select o.id, o.slug, r.content, r.live_from, r.withdrawn_reason
    from observance o
    join live.revision r on r.thing_id = o.id and r.part = 'free';

create view live.observance_text with (security_barrier) as
    select o.id, r.part as locale, r.content, r.live_from, r.withdrawn_reason
    from live.observance o
    join live.revision r on r.thing_id = o.id and r.part <> 'free';

create view live.edition with (security_barrier) as
    select e.id, e.observance_id, e.year, r.number, r.content, r.live_from, r.withdrawn_reason
    from edition e
    join live.observance o on o.id = e.observance_id
    join live.revision r on r.thing_id = e.id and r.part = 'free';

create view live.edition_text with (security_barrier) as
    select e.id, e.observance_id, e.year, r.part as locale, r.number, r.content, r.live_from, r.withdrawn_reason
    from live.edition e
    join live.revision r on r.thing_id = e.id and r.part <> 'free';

create view live.speaker with (security_barrier) as
    select s.id, s.slug, r.part, r.content
    from speaker s
    join live.revision r on r.thing_id = s.id;

create view live.message with (security_barrier) as
    select m.id, m.observance_id, m.speaker_id, m.year, m.slug, r.content, r.live_from, r.withdrawn_reason
    from message m
    join live.revision r on r.thing_id = m.id and r.part = 'free';

create view live.message_text with (security_barrier) as
    select m.id, r.part as locale, r.number, r.content, r.live_from, r.withdrawn_reason
    from live.message m
    join live.revision r on r.thing_id = m.id and r.part <> 'free';

-- A photo is public only within its rights: both ends are civil dates, inclusive, in UTC.
create view live.photo with (security_barrier) as
    select p.id, p.width, p.height, r.content, r.live_from,
           ((r.content -> 'rights' ->> 'expires_on')::date + 1)::timestamp at time zone 'utc' as rights_end_at
    from photo p
    join live.revision r on r.thing_id = p.id and r.part = 'free' and r.withdrawn_reason is null
    where coalesce((r.content -> 'rights' ->> 'usable_from')::date <= (app_now() at time zone 'utc')::date, true)
      and coalesce((r.content -> 'rights' ->> 'expires_on')::date >= (app_now() at time zone 'utc')::date, true);

create view live.photo_text with (security_barrier) as
    select p.id, r.part as locale, r.content
    from live.photo p
    join live.revision r on r.thing_id = p.id and r.part <> 'free';

create view live.rendition with (security_barrier) as
    select n.photo_id, n.name, n.media_type, n.width, n.height, n.bytes, n.hash, p.rights_end_at
    from rendition n
    join live.photo p on p.id = n.photo_id;

create view live.placement with (security_barrier) as
    select u.edition_id, u.position, u.photo_id
    from placement u
    join live.edition e on e.id = u.edition_id and e.number = u.revision
    join live.photo p on p.id = u.photo_id;

create view live.document with (security_barrier) as
    select d.id, d.slug, r.part, r.content
    from document d
    join live.revision r on r.thing_id = d.id and r.withdrawn_reason is null;

create view live.attachment with (security_barrier) as
    select u.edition_id, u.position, u.document_id
    from attachment u
    join live.edition e on e.id = u.edition_id and e.number = u.revision;

-- A quote never tells of a message before that message is public.
create view live.quote with (security_barrier) as
    select q.edition_id, q.part as locale, q.position, q.words, q.standing, q.speaker_id, q.message_id
    from quote q
    join live.edition_text t on t.id = q.edition_id and t.locale = q.part and t.number = q.revision
    where q.message_id is null
       or exists (select from live.message_text m where m.id = q.message_id and m.locale = q.part);

create view live.redirect with (security_barrier) as
    select d.from_path, o.slug as observance_slug
    from redirect d
    join live.observance o on o.id = d.thing_id;

create view live.date_change with (security_barrier) as
    select c.observance_id, c.year, c.ordinal, c.sequence, c.changed_at,
           c.old_starts_on, c.old_ends_on, c.new_starts_on, c.new_ends_on
    from date_change c
    join live.observance o on o.id = c.observance_id
    where c.changed_at <= app_now();

-- The instants at which a thing will next look different to the public: a publication begins or
-- ends, or the rights of a photo run out.
create view live.next_change with (security_barrier) as
    select p.thing_id, lower(p.live) as at from publication p where lower(p.live) > app_now()
    union all
    select p.thing_id, upper(p.live) from publication p where upper(p.live) > app_now()
    union all
    select id, rights_end_at from live.photo where rights_end_at > app_now();

-- Roles. The owner of the schema runs the migrations; daymark_app writes for the server; and
-- daymark_reader sees the live views alone. In a database that lets the owner make roles they are
-- made here; elsewhere an operator makes them (see docs/operating.md), and `daymark doctor` says so.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['daymark_reader', 'daymark_app'] loop
        begin
            execute format('create role %I nologin', wanted);
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then
                raise notice 'role % is missing and could not be made', wanted;
        end;
    end loop;

    if exists (select from pg_roles where rolname = 'daymark_reader') then
        grant usage on schema live to daymark_reader;
        grant select on all tables in schema live to daymark_reader;
        alter default privileges in schema live grant select on tables to daymark_reader;
    end if;
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant usage on schema live, public to daymark_app;
        grant select on all tables in schema live to daymark_app;
        grant select, insert, update, delete on all tables in schema public to daymark_app;
        alter default privileges in schema public
            grant select, insert, update, delete on tables to daymark_app;
        alter default privileges in schema live grant select on tables to daymark_app;
    end if;
end $$;
