-- The site itself as content: its name and lines, its standing pages, its settings.

alter table thing drop constraint thing_kind_known;
alter table thing add constraint thing_kind_known
    check (kind in ('observance', 'edition', 'message', 'speaker', 'photo', 'document', 'page', 'site'));
alter table import_record drop constraint import_record_kind_known;
alter table import_record add constraint import_record_kind_known
    check (kind in ('observance', 'edition', 'photo', 'message', 'document', 'speaker', 'page', 'site'));

-- A standing page: about, accessibility, privacy, contact, reuse.
create table page (
    id      uuid primary key,
    kind    text not null default 'page' constraint page_is_page check (kind = 'page'),
    -- The last segment of its address.
    slug    text not null constraint page_slug_unique unique
            constraint page_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    -- Its place in the footer.
    position integer not null,
    constraint page_thing foreign key (id, kind) references thing (id, kind)
);

-- The site: one thing, whose texts are its name and its lines, and whose language-free part says what it features.
create table site (
    id      uuid primary key,
    kind    text not null default 'site' constraint site_is_site check (kind = 'site'),
    only_row boolean not null default true constraint site_one unique check (only_row),
    constraint site_thing foreign key (id, kind) references thing (id, kind)
);

-- Settings that staff change. Each key has one shape, which domain::site_settings knows.
create table setting (
    key         text primary key
                constraint setting_key_known check (key in ('locales', 'time_zone', 'two_person_rule')),
    value       jsonb not null,
    changed_at  timestamptz not null default app_now(),
    changed_by  uuid references staff_member (id)
);

-- Every page of the site waits for these two. They name the tables themselves, because through
-- live.revision, which is a barrier of its own, PostgreSQL puts together all that is live first and
-- looks for these few rows in it (some 10 ms instead of a fraction of one).
create view live.page with (security_barrier) as
    select g.id, g.slug, g.position, p.part, r.content, lower(p.live) as live_from, p.withdrawn_reason
    from page g
    join thing t on t.id = g.id and t.trashed_at is null
    join publication p on p.thing_id = g.id and p.live @> app_now()
    join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision;

create view live.site with (security_barrier) as
    select s.id, p.part, r.content
    from site s
    join thing t on t.id = s.id and t.trashed_at is null
    join publication p on p.thing_id = s.id and p.live @> app_now()
    join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision;

-- What the public side must know of the settings.
create view live.setting with (security_barrier) as
    select key, value from setting where key in ('locales', 'time_zone');

-- Former addresses of any thing that has an address: where they lead now, both without the locale.
-- A thing is led to only while it can be read there, and a former address is asked about only where
-- nothing can be read: so nobody is ever sent around in a circle.
drop view live.redirect;
create view live.redirect with (security_barrier) as
    select d.from_path, '/observances/' || o.slug as to_path, d.thing_id
    from redirect d join live.observance o on o.id = d.thing_id
    union all
    select d.from_path, '/observances/' || o.slug || '/' || e.year, d.thing_id
    from redirect d join live.edition e on e.id = d.thing_id join live.observance o on o.id = e.observance_id
    where exists (select from live.edition_text t where t.id = e.id)
    union all
    select d.from_path, '/messages/' || m.year || '/' || m.slug, d.thing_id
    from redirect d join live.message m on m.id = d.thing_id
    where exists (select from live.message_text t where t.id = m.id)
    union all
    select distinct d.from_path, '/' || p.slug, d.thing_id
    from redirect d join live.page p on p.id = d.thing_id;

-- Views made since the roles were: where the default privileges of another owner do not reach.
do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_reader') then
        grant select on all tables in schema live to daymark_reader;
    end if;
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select on all tables in schema live to daymark_app;
    end if;
end $$;
