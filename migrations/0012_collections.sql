-- Collections: photos that staff want to find together, under a name of their own. A collection is no
-- thing: it is never public, has no parts and no revisions. Who put what where stands in the audit log.

create table collection (
    id      uuid primary key,
    name    text not null constraint collection_name_short check (length(name) between 1 and 100),
    made_at timestamptz not null default app_now(),
    made_by uuid constraint collection_made_by references staff_member (id)
);

-- Two that differ by capital letters alone would be taken for one.
create unique index collection_name_unique on collection (lower(name));

create table collection_photo (
    collection_id uuid not null references collection (id) on delete cascade,
    photo_id      uuid not null constraint collection_photo_photo references photo (id) on delete cascade,
    added_at      timestamptz not null default app_now(),
    primary key (collection_id, photo_id)
);

create index collection_photo_by_photo on collection_photo (photo_id);

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select, insert, update, delete on collection, collection_photo to daymark_app;
    end if;
end $$;
