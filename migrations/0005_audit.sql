-- The audit log: who did what, to which thing and language, from where, when.
--
-- An entry is written in the transaction of the change it tells of. A job then seals entries into a
-- chain of hashes, each over the one before, so that a row that was changed or taken out is seen.
-- The application's role can add and read, never change or delete.

create table audit_entry (
    id          uuid primary key,
    at          timestamptz not null default app_now(),
    -- Absent where a command or a job did it; the name is kept as it was then.
    staff_id    uuid references staff_member (id),
    staff_name  text not null,
    -- One of the acts that domain::audit lists.
    act         text not null,
    thing_id    uuid references thing (id),
    part        text,
    revision    integer,
    -- Particulars of the act: never a secret, never a network address.
    detail      jsonb not null default '{}' constraint audit_entry_detail_is_object check (jsonb_typeof(detail) = 'object'),
    request_id  text
);

-- Outside the hashed fields, because it is kept for 180 days only.
create table audit_address (
    entry_id    uuid primary key references audit_entry (id),
    network     text not null,
    at          timestamptz not null default app_now()
);

create table audit_seal (
    position    bigint primary key constraint audit_seal_position_positive check (position > 0),
    entry_id    uuid not null constraint audit_seal_entry_unique unique references audit_entry (id),
    -- BLAKE3 over the hash before it and the entry's fields.
    hash        bytea not null constraint audit_seal_hash_length check (length(hash) = 32),
    sealed_at   timestamptz not null default app_now()
);

-- Up to which position the entries went out as lines for a log collector. Moved after the lines are
-- written, so that none is left out; it also remembers how long the chain was, should its end be
-- taken away.
create table audit_outlet (
    only_row    boolean primary key default true constraint audit_outlet_one check (only_row),
    position    bigint not null default 0 constraint audit_outlet_position_not_negative check (position >= 0)
);
insert into audit_outlet default values;

create trigger audit_entry_immutable before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_seal_immutable before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_entry_kept before truncate on audit_entry for each statement execute function refuse_change();
create trigger audit_seal_kept before truncate on audit_seal for each statement execute function refuse_change();

-- The one way in which anything of the log goes: addresses older than 180 days. Runs as the owner.
create function forget_audit_addresses() returns bigint
language sql security definer set search_path = public, pg_temp as $$
    with gone as (delete from audit_address where at < app_now() - interval '180 days' returning 1)
    select count(*) from gone
$$;

create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_by_staff on audit_entry (staff_id, at desc);
create index audit_entry_by_thing on audit_entry (thing_id, at desc);
create index audit_address_at on audit_address (at);

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_app') then
        revoke update, delete, truncate on audit_entry, audit_seal, audit_address from daymark_app;
        revoke insert, delete, truncate on audit_outlet from daymark_app;
        grant execute on function forget_audit_addresses() to daymark_app;
    end if;
end $$;
