-- The shape on which everything else stands.
--
-- A *thing* (an observance, an edition, a photo, …) has seven *parts*: the six locales and the
-- language-free one ("free"). Each part has its own immutable *revisions*, its own publication and
-- its own work state, so that no language can hold up or change another.
--
-- Two rules are held here and nowhere else:
--   * a revision is never changed or deleted (a trigger refuses it);
--   * a part has at most one live revision at any instant (an exclusion constraint).

create extension if not exists btree_gist;

-- The one clock of the database. Everything that asks "is this public yet" asks it.
-- Tests put another function in its place; a shipped server has only this one.
create function app_now() returns timestamptz
language sql stable as $$ select now() $$;

create table thing (
    id          uuid primary key,
    kind        text not null
                constraint thing_kind_known
                check (kind in ('observance', 'edition', 'message', 'speaker', 'photo', 'document')),
    made_at     timestamptz not null default app_now(),
    -- In the trash since; nothing in the trash is public.
    trashed_at  timestamptz,
    -- Lets an identity table insist that its row is of its own kind.
    constraint thing_id_and_kind unique (id, kind)
);

create table revision (
    thing_id    uuid not null references thing (id),
    part        text not null
                constraint revision_part_known check (part in ('free', 'ar', 'zh', 'en', 'fr', 'ru', 'es')),
    number      integer not null constraint revision_number_positive check (number > 0),
    -- The whole content of the part, in the shape the domain's type of that kind and part gives it.
    content     jsonb not null
                constraint revision_content_is_object check (jsonb_typeof(content) = 'object'),
    -- Whether a person or an import made it. (Who, comes with staff accounts.)
    origin      text not null constraint revision_origin_known check (origin in ('import', 'staff')),
    note        text,
    made_at     timestamptz not null default app_now(),
    primary key (thing_id, part, number)
);

create function refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception '% rows are never changed or deleted', tg_table_name
        using errcode = 'restrict_violation', constraint = tg_table_name || '_immutable';
end $$;

create trigger revision_immutable
    before update or delete on revision
    for each row execute function refuse_change();

-- Where the work on a part stands. `newest` is compared and swapped at every save, so that nobody
-- overwrites what they have not seen. No work state means: nothing waits, the newest is what it is.
create table part (
    thing_id    uuid not null references thing (id),
    part        text not null,
    newest      integer not null,
    work_state  text
                constraint part_work_state_known
                check (work_state in ('draft', 'in_review', 'changes_requested', 'approved', 'scheduled')),
    primary key (thing_id, part),
    constraint part_newest_exists
        foreign key (thing_id, part, newest) references revision (thing_id, part, number)
        deferrable initially deferred
);

-- When which revision is public: from the lower bound (inclusive) to the upper (exclusive).
-- A schedule is a row that begins in the future, so a dead worker delays nothing; an ended row is
-- history, so the site of any past instant can be told.
create table publication (
    id              uuid primary key,
    thing_id        uuid not null,
    part            text not null,
    revision        integer not null,
    live            tstzrange not null
                    constraint publication_live_not_empty check (not isempty(live) and lower(live) is not null),
    -- Kept public, but marked as no longer valid, with the reason the public is given.
    withdrawn_reason text constraint publication_reason_not_blank check (btrim(withdrawn_reason) <> ''),
    made_at         timestamptz not null default app_now(),
    constraint publication_revision_exists
        foreign key (thing_id, part, revision) references revision (thing_id, part, number),
    constraint publication_one_live_revision
        exclude using gist (thing_id with =, part with =, live with &&)
);
