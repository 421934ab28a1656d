-- What the public is told of changes: of a date, of a quote, of whose words they are, of a credit.
--
-- Told is that something changed, when, and what staff said of it; what stood there before is told of
-- dates alone. All of it follows from what is kept anyway, but for one thing: whose message it is stands in
-- the identity of the message, which keeps no history.

create table attribution_change (
    id          uuid primary key default gen_random_uuid(),
    message_id  uuid not null references message (id),
    changed_at  timestamptz not null default app_now()
);

create index attribution_change_by_message on attribution_change (message_id);
create trigger attribution_change_immutable before update or delete on attribution_change
    for each row execute function refuse_change();

-- Of a message that is public.
create function note_changed_attribution() returns trigger
language plpgsql as $$
begin
    if exists (select from publication where thing_id = new.id and part = 'free' and live @> app_now()) then
        insert into attribution_change (message_id) values (new.id);
    end if;
    return null;
end $$;

create trigger message_attribution_noted after update on message
    for each row when (new.speaker_id is distinct from old.speaker_id) execute function note_changed_attribution();

-- What of a part became another between two of its revisions, of that which the public is told of.
create function told_kinds(kind text, part text, before jsonb, after jsonb) returns text[]
language sql immutable strict as $$
    select array_remove(array[
        case when kind = 'edition' and part <> 'free'
              and (after -> 'quote' -> 'words') is distinct from (before -> 'quote' -> 'words') then 'quote' end,
        case when kind = 'edition' and part <> 'free'
              and jsonb_typeof(after -> 'quote') = 'object' and jsonb_typeof(before -> 'quote') = 'object'
              and ((after -> 'quote' -> 'attribution'), (after -> 'quote' -> 'speaker'))
                  is distinct from ((before -> 'quote' -> 'attribution'), (before -> 'quote' -> 'speaker'))
             then 'attribution'
             when kind = 'message' and part <> 'free'
              and (after -> 'speaker_title') is distinct from (before -> 'speaker_title') then 'attribution' end,
        case when kind = 'photo' and part = 'free'
              and ((after -> 'credit'), (after -> 'photographer'), (after -> 'stands_for_credit'))
                  is distinct from ((before -> 'credit'), (before -> 'photographer'), (before -> 'stands_for_credit'))
             then 'credit' end], null)
$$;

-- Two plain views for those below: through the views of live, which are barriers of their own, PostgreSQL would put
-- together all that is public and look for a few rows in it, and plan for longer than it reads.

-- Observances that are public.
create view public_observance as
    select o.id
    from observance o
    join thing t on t.id = o.id and t.trashed_at is null
    join publication p on p.thing_id = o.id and p.part = 'free' and p.live @> app_now();

-- Every publication by which a part that is public now became another in a way that the public is told of, by kinds:
-- 'quote', 'attribution', 'credit', and 'text' for whatever else staff told of.
create view told_publication as
    select p.id, p.thing_id, p.part, c.kind, p.correction_note as note, lower(p.live) as at
    from publication p
    join thing t on t.id = p.thing_id and t.trashed_at is null
    join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
    left join lateral (
        select told_kinds(t.kind, p.part, s.content, r.content) as kinds
        from publication q
        join revision s on s.thing_id = q.thing_id and s.part = q.part and s.number = q.revision
        where q.thing_id = p.thing_id and q.part = p.part and lower(q.live) < lower(p.live)
        order by lower(q.live) desc limit 1) b on true
    cross join lateral unnest(
        case when coalesce(b.kinds, '{}') <> '{}' then b.kinds
             when p.correction_note is not null then array['text'] end) as c (kind)
    where lower(p.live) <= app_now()
      and (p.correction_note is not null
           or (t.kind in ('edition', 'message') and p.part <> 'free') or (t.kind = 'photo' and p.part = 'free'))
      and not (t.kind = 'observance' and p.part = 'free'
               and exists (select from date_change d
                           where d.observance_id = p.thing_id and d.changed_at = lower(p.live)))
      and exists (select from publication q where q.thing_id = p.thing_id and q.part = p.part and q.live @> app_now());

-- The note that goes with a change of dates is the one of the publication that brought it.
create or replace view live.date_change with (security_barrier) as
    select c.observance_id, c.year, c.ordinal, c.sequence, c.changed_at,
           c.old_starts_on, c.old_ends_on, c.new_starts_on, c.new_ends_on,
           (select p.correction_note from publication p
            where p.thing_id = c.observance_id and p.part = 'free' and lower(p.live) = c.changed_at) as note
    from date_change c
    join public_observance o on o.id = c.observance_id
    where c.changed_at <= app_now();

-- Every change of a part that is public now. Dates are told by live.date_change, with their note.
create view live.told_change with (security_barrier) as
    select id, thing_id, part, kind, note, at from told_publication
    union all
    select a.id, a.message_id, 'free', 'attribution', null, a.changed_at
    from attribution_change a
    join thing t on t.id = a.message_id and t.trashed_at is null
    join publication p on p.thing_id = a.message_id and p.part = 'free' and p.live @> app_now()
    where a.changed_at <= app_now();

-- The changes of an observance: of itself, of its editions, and of the photos that stand in these.
create view live.observance_change with (security_barrier) as
    select w.observance_id, w.year, c.id, c.thing_id, c.part, c.kind, c.note, c.at
    from (select o.id as observance_id, o.id as thing_id, null::integer as year from public_observance o
          union all
          select e.observance_id, e.id, e.year
          from edition e
          join public_observance o on o.id = e.observance_id
          join publication f on f.thing_id = e.id and f.part = 'free' and f.live @> app_now()
          union all
          select e.observance_id, u.photo_id, e.year
          from edition e
          join public_observance o on o.id = e.observance_id
          join thing t on t.id = e.id and t.trashed_at is null
          join publication f on f.thing_id = e.id and f.part = 'free' and f.live @> app_now()
          join placement u on u.edition_id = e.id and u.revision = f.revision
          where exists (select from live.photo x where x.id = u.photo_id)) w
    join told_publication c on c.thing_id = w.thing_id;

-- The instants at which a public observance began to look different: something of it, of one of its editions or of
-- a photo there was published, replaced or taken away, or it got another address. Of what was taken away the instant
-- alone.
create view live.observance_changed with (security_barrier) as
    select w.observance_id,
           greatest(lower(p.live), case when upper(p.live) <= app_now() then upper(p.live) end, t.trashed_at) as at
    from (select o.id as observance_id, o.id as thing_id from observance o
          union all
          select e.observance_id, e.id from edition e) w
    join public_observance o on o.id = w.observance_id
    join thing t on t.id = w.thing_id
    join publication p on p.thing_id = w.thing_id and lower(p.live) <= app_now()
    union all
    -- Also of the photos on its editions, whose credits and words stand there, too: with the first and the last day of
    -- their rights.
    select e.observance_id, w.at
    from edition e
    join public_observance o on o.id = e.observance_id
    join publication f on f.thing_id = e.id and f.part = 'free' and f.live @> app_now()
    join placement u on u.edition_id = e.id and u.revision = f.revision
    join thing t on t.id = u.photo_id
    join publication p on p.thing_id = u.photo_id and lower(p.live) <= app_now()
    join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
    cross join lateral unnest(array[
        lower(p.live), upper(p.live), t.trashed_at,
        (r.content -> 'rights' ->> 'usable_from')::date::timestamp at time zone 'utc',
        ((r.content -> 'rights' ->> 'expires_on')::date + 1)::timestamp at time zone 'utc']) as w (at)
    where w.at <= app_now()
    union all
    select o.id, d.made_at from public_observance o join redirect d on d.thing_id = o.id
    where d.made_at <= app_now();

-- Observances that were public and are not: since when, and nothing else of them.
create view live.gone_observance with (security_barrier) as
    select o.id, coalesce(t.trashed_at, max(upper(p.live))) as at
    from observance o
    join thing t on t.id = o.id
    join publication p on p.thing_id = o.id and p.part = 'free' and lower(p.live) <= app_now()
    where not exists (select from public_observance l where l.id = o.id)
    group by o.id, t.trashed_at;

-- What is new to the public in a language and outside languages and still there, each by the publication that brought
-- it, the newest first, behind a place: observances, texts of editions and of messages; dates that moved; changes that
-- are told; what is no longer valid. A function and no view, because a view that is a barrier is put together whole
-- before anything is left out of it, and of this only the first few rows are asked.
create function live.news(locale text, after_at timestamptz, after_id uuid, most bigint)
returns table (id uuid, thing_id uuid, kind text, part text, at timestamptz, note text, what text, kinds text[])
language sql stable security definer set search_path = public, pg_temp as $$
    (select p.id, p.thing_id, t.kind, p.part, lower(p.live) as at,
            coalesce(p.withdrawn_reason, p.correction_note),
            case when p.withdrawn_reason is not null then 'withdrawn'
                 when b.kinds is null then 'new'
                 when m.moved then 'moved'
                 else 'changed' end,
            b.kinds
     from publication p
     join thing t on t.id = p.thing_id and t.trashed_at is null
     join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
     left join lateral (
         select told_kinds(t.kind, p.part, s.content, r.content) as kinds
         from publication q
         join revision s on s.thing_id = q.thing_id and s.part = q.part and s.number = q.revision
         where q.thing_id = p.thing_id and q.part = p.part and lower(q.live) < lower(p.live)
         order by lower(q.live) desc limit 1) b on true
     cross join lateral (
         select t.kind = 'observance' and p.part = 'free'
                and exists (select from date_change d
                            where d.observance_id = p.thing_id and d.changed_at = lower(p.live)) as moved) m
     where p.part in ('free', news.locale)
       and lower(p.live) <= least(app_now(), coalesce(after_at, 'infinity'))
       and (after_at is null or (lower(p.live), p.id) < (after_at, after_id))
       and exists (select from publication q where q.thing_id = p.thing_id and q.part = p.part and q.live @> app_now())
       and (p.withdrawn_reason is not null or p.correction_note is not null or m.moved or b.kinds <> '{}'
            or (b.kinds is null and ((t.kind = 'observance' and p.part = 'free')
                                     or (t.kind in ('edition', 'message') and p.part <> 'free'))
                -- What is no longer valid is new to nobody, and nothing is quoted of it.
                and not exists (select from publication q
                                where q.thing_id = p.thing_id and q.part in ('free', p.part) and q.live @> app_now()
                                  and q.withdrawn_reason is not null)))
     order by lower(p.live) desc, p.id desc limit most)
    union all
    (select a.id, a.message_id, 'message', 'free', a.changed_at, null, 'changed', array['attribution']
     from attribution_change a
     join thing t on t.id = a.message_id and t.trashed_at is null
     join publication p on p.thing_id = a.message_id and p.part = 'free' and p.live @> app_now()
     where a.changed_at <= app_now() and (after_at is null or (a.changed_at, a.id) < (after_at, after_id))
     order by a.changed_at desc, a.id desc limit most)
    order by 5 desc, 1 desc limit most
$$;

-- Every page asks when what is public will next be different: by the ends of publications through an index, and by the
-- rights of photos through the photos, of which there are fewer than of all that is public.
create index publication_ends on publication (upper(live)) where upper(live) is not null;

create or replace view live.next_change with (security_barrier) as
    select p.thing_id, lower(p.live) as at from publication p where lower(p.live) > app_now()
    union all
    select p.thing_id, upper(p.live) from publication p where upper(p.live) > app_now()
    union all
    select x.id, x.at
    from (select o.id, unnest(array[(r.content -> 'rights' ->> 'usable_from')::date,
                                    (r.content -> 'rights' ->> 'expires_on')::date + 1])::timestamp at time zone 'utc' as at
          from photo o
          join thing t on t.id = o.id and t.trashed_at is null
          join publication p on p.thing_id = o.id and p.part = 'free' and p.live @> app_now() and p.withdrawn_reason is null
          join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision) x
    where x.at > app_now();

-- A sign of what is public: while it stays the same and no instant of live.next_change is passed, an answer that was
-- made before can be given again. Of the latest ten thousand changes their number belongs to it, because a transaction
-- may take the number of its change early and commit late.
create view live.newest with (security_barrier) as
    select app_now() as now, c.newest, (select count(*) from change where id > c.newest - 10000) as recent,
           (select max(changed_at) from setting) as set_at
    from (select coalesce(max(id), 0) as newest from change) c;

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_reader') then
        grant select on all tables in schema live to daymark_reader;
    end if;
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select on all tables in schema live to daymark_app;
    end if;
end $$;
