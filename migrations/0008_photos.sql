-- Photos that staff bring in: where they came from, what their files say of themselves, files that were
-- replaced, and what is gone.

-- What staff need to find a photo again; none of it is public.
alter table photo
    add column file_name text constraint photo_file_name_short check (length(file_name) between 1 and 255),
    add column bytes     bigint constraint photo_bytes_positive check (bytes > 0),
    -- What the file says of itself, before anybody looked: only ever shown to staff.
    add column said      jsonb not null default '{}'::jsonb,
    -- What its renditions were made with (credit, focal point, crop): where that has changed, they are made anew.
    add column made_with text not null default '',
    -- The revision of the language-free part that this was compared with last.
    add column made_for  integer not null default 0,
    -- When making them last failed: it is not tried again for an hour.
    add column render_failed_at timestamptz,
    add column added_by  uuid constraint photo_added_by references staff_member (id),
    add column added_at  timestamptz not null default app_now();

-- The originals that a photo had before: a file is replaced, its uses stay.
create table former_original (
    photo_id    uuid not null references photo (id),
    original    text not null constraint former_original_is_hash check (original ~ '^[0-9a-f]{64}$'),
    media_type  text not null,
    replaced_at timestamptz not null default app_now(),
    replaced_by uuid constraint former_original_replaced_by references staff_member (id),
    primary key (photo_id, original, replaced_at)
);

-- Renditions that others took the place of: pages that somebody keeps still name them, so they answer for
-- another day, as long as the photo is public.
create table former_rendition (
    photo_id    uuid not null references photo (id) on delete cascade,
    name        text not null,
    media_type  text not null,
    width       integer not null,
    height      integer not null,
    bytes       bigint not null,
    hash        text not null constraint former_rendition_is_hash check (hash ~ '^[0-9a-f]{64}$'),
    replaced_at timestamptz not null default app_now(),
    primary key (photo_id, name, hash)
);

create index photo_by_time on photo (added_at desc, id);
create index rendition_by_hash on rendition (hash);
create index former_rendition_by_hash on former_rendition (hash);

-- Every file that answers now: those that pages name, and those they named until yesterday.
create view live.media_file with (security_barrier) as
    select n.photo_id, n.name, n.media_type, n.width, n.height, n.bytes, n.hash, n.rights_end_at
    from live.rendition n
    union all
    select f.photo_id, f.name, f.media_type, f.width, f.height, f.bytes, f.hash, p.rights_end_at
    from former_rendition f
    join live.photo p on p.id = f.photo_id
    where f.replaced_at > app_now() - interval '1 day';

-- The files of photos that were public and are no more: their addresses say that they are gone.
create view live.gone_file with (security_barrier) as
    select n.hash, n.name
    from (select photo_id, hash, name from rendition
          union all
          select photo_id, hash, name from former_rendition) n
    where exists (select from publication b
                  where b.thing_id = n.photo_id and b.part = 'free' and lower(b.live) <= app_now())
      and not exists (select from live.photo l where l.id = n.photo_id);

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_reader') then
        grant select on all tables in schema live to daymark_reader;
    end if;
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select on all tables in schema live to daymark_app;
        grant select, insert, update, delete on photo, former_original, former_rendition to daymark_app;
    end if;
end $$;
