-- Who made what, who judged it, and what goes public together.

alter table thing add column trashed_by uuid references staff_member (id);

alter table revision add column made_by uuid references staff_member (id);

-- Who put the newest revision where it stands, and what was said with it (a wish for changes).
alter table part
    add column work_by uuid references staff_member (id),
    add column work_at timestamptz,
    add column work_note text constraint part_work_note_not_blank check (btrim(work_note) <> '');

-- A release: chosen things × parts that go public in one instant.
create table release (
    id              uuid primary key,
    title           text not null constraint release_title_not_blank check (btrim(title) <> '' and length(title) <= 200),
    -- 'all_or_none', or 'what_is_approved'.
    rule            text not null constraint release_rule_known check (rule in ('all_or_none', 'what_is_approved')),
    -- Absent while it is only being put together; with it the publications stand in their table.
    goes_at         timestamptz,
    made_by         uuid references staff_member (id),
    made_at         timestamptz not null default app_now(),
    cancelled_at    timestamptz
);

create table release_entry (
    release_id  uuid not null references release (id),
    thing_id    uuid not null references thing (id),
    part        text not null
                constraint release_entry_part_known check (part in ('free', 'ar', 'zh', 'en', 'fr', 'ru', 'es')),
    primary key (release_id, thing_id, part)
);

-- An approval binds to one revision. Of an approver's own change, where two persons are asked for,
-- it carries a reason and waits to be countersigned.
create table approval (
    thing_id            uuid not null,
    part                text not null,
    revision            integer not null,
    approved_by         uuid references staff_member (id),
    approved_at         timestamptz not null default app_now(),
    override_reason     text constraint approval_reason_not_blank check (btrim(override_reason) <> ''),
    countersigned_by    uuid references staff_member (id),
    countersigned_at    timestamptz,
    primary key (thing_id, part, revision),
    constraint approval_revision_exists foreign key (thing_id, part, revision) references revision (thing_id, part, number),
    constraint approval_not_countersigned_by_the_same check (countersigned_by <> approved_by)
);

alter table publication
    add column published_by uuid references staff_member (id),
    add column release_id uuid references release (id),
    -- Told to the public: what was corrected.
    add column correction_note text constraint publication_note_not_blank check (btrim(correction_note) <> ''),
    -- Why it was taken away, once its end was reached by an act.
    add column end_reason text constraint publication_end_reason_known check (end_reason in ('in_error', 'consolidated'));

-- A part has at most one schedule: a publication that has not begun. (Which one that is depends on
-- the clock, so the rule is kept by the store, which holds the part's row while it writes.)
create index publication_begins on publication (lower(live));
create index publication_by_release on publication (release_id) where release_id is not null;

-- What a person should know of: shown on their dashboard, and sent where mail is set up.
create table notification (
    id          uuid primary key,
    staff_id    uuid not null references staff_member (id),
    kind        text not null
                constraint notification_kind_known check (kind in
                    ('review_asked', 'changes_requested', 'approved', 'published', 'schedule_blocked', 'countersign_asked')),
    thing_id    uuid not null references thing (id),
    part        text not null,
    revision    integer,
    by_staff    uuid references staff_member (id),
    note        text,
    made_at     timestamptz not null default app_now(),
    read_at     timestamptz,
    -- When its letter was put in the outbox; absent where mail is not set up.
    lettered_at timestamptz
);

create index notification_unread on notification (staff_id, made_at desc) where read_at is null;
create index notification_unlettered on notification (made_at) where read_at is null and lettered_at is null;
create index part_waiting on part (work_state) where work_state is not null;
create index release_entry_by_thing on release_entry (thing_id, part);

-- Corrections of a text that is public, newest first: what its page tells.
create view live.correction with (security_barrier) as
    select p.id, p.thing_id, p.part, p.correction_note as note, lower(p.live) as at
    from publication p
    join thing t on t.id = p.thing_id
    where p.correction_note is not null and lower(p.live) <= app_now() and t.trashed_at is null
      and exists (select from publication q where q.thing_id = p.thing_id and q.part = p.part and q.live @> app_now());

-- Parts that stay public though they are no longer valid, and since when.
create view live.withdrawal with (security_barrier) as
    select p.thing_id, p.part, p.withdrawn_reason as reason, lower(p.live) as since
    from publication p
    join thing t on t.id = p.thing_id
    where p.withdrawn_reason is not null and p.live @> app_now() and t.trashed_at is null;

-- Both are rare, and asked about by every page.
create index publication_corrected on publication (thing_id) where correction_note is not null;
create index publication_withdrawn on publication (thing_id) where withdrawn_reason is not null;


-- A change of dates that is scheduled may be taken back before it comes; what has come is history.
create function refuse_change_once_come() returns trigger
language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.changed_at > app_now() then
        return old;
    end if;
    raise exception '% rows are never changed or deleted', tg_table_name
        using errcode = 'restrict_violation', constraint = tg_table_name || '_immutable';
end $$;

drop trigger date_change_immutable on date_change;
create trigger date_change_immutable
    before update or delete on date_change
    for each row execute function refuse_change_once_come();

-- Where each part stands at this instant: what is public of it, and what is scheduled.
create view part_state as
    select p.thing_id, p.part, p.newest, p.work_state,
           l.revision as live, lower(l.live) as live_from, upper(l.live) as live_until, l.withdrawn_reason,
           s.revision as scheduled, lower(s.live) as scheduled_at,
           coalesce(e.rule = 'all_or_none', false) as is_bound
    from part p
    left join publication l on l.thing_id = p.thing_id and l.part = p.part and l.live @> app_now()
    left join publication s on s.thing_id = p.thing_id and s.part = p.part and lower(s.live) > app_now()
    left join release e on e.id = s.release_id;
