-- Papers kept here as files, beside those that are links.

-- A file on the shelf, under the BLAKE3 hash of its bytes: the same bytes twice are one row.
create table kept_file (
    hash        text primary key constraint kept_file_is_hash check (hash ~ '^[0-9a-f]{64}$'),
    media_type  text not null constraint kept_file_media_type_known check (media_type in ('application/pdf')),
    bytes       bigint not null constraint kept_file_bytes_positive check (bytes > 0),
    -- Null where its pages could not be counted.
    pages       integer constraint kept_file_pages_positive check (pages > 0),
    -- What it was called when it first came.
    file_name   text not null constraint kept_file_name_short check (length(file_name) between 1 and 255),
    added_by    uuid constraint kept_file_added_by references staff_member (id),
    added_at    timestamptz not null default app_now()
);

-- The words of a file, for searching: read out by a job, beside the file because they can always be
-- read again. What fails is tried a few times and then left, with the reason.
create table kept_file_text (
    hash        text primary key references kept_file (hash),
    state       text not null default 'waiting'
                constraint kept_file_text_state_known check (state in ('waiting', 'read', 'failed')),
    tries       integer not null default 0,
    words       text,
    -- Whether there was more than is kept.
    is_cut      boolean not null default false,
    problem     text,
    tried_at    timestamptz,
    constraint kept_file_text_read check ((state = 'read') = (words is not null)),
    constraint kept_file_text_failed check (state <> 'failed' or problem is not null)
);

create index kept_file_text_waiting on kept_file_text (tried_at nulls first) where state = 'waiting';

-- The files that a revision of a document uses: written together with it, as immutable as it is.
create table document_file (
    document_id uuid not null references document (id),
    part        text not null default 'free' constraint document_file_is_language_free check (part = 'free'),
    revision    integer not null,
    locale      text not null constraint document_file_locale_known check (locale in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    hash        text not null references kept_file (hash),
    -- The last segment of its address.
    file_name   text not null constraint document_file_name_short check (length(file_name) between 1 and 255),
    primary key (document_id, part, revision, locale),
    constraint document_file_revision foreign key (document_id, part, revision)
        references revision (thing_id, part, number)
);

create index document_file_by_hash on document_file (hash);
create index attachment_by_document on attachment (document_id);
create trigger document_file_immutable before update or delete on document_file for each row execute function refuse_change();

-- A file is public while the revision that uses it is. The tables are named here, and not
-- live.revision, so that looking for one hash does not put together all that is live first.
create view live.document_file with (security_barrier) as
    select f.hash, f.file_name, f.locale, f.document_id, k.media_type, k.bytes, k.pages, upper(p.live) as live_until
    from document_file f
    join kept_file k on k.hash = f.hash
    join thing t on t.id = f.document_id and t.trashed_at is null
    join publication p on p.thing_id = f.document_id and p.part = 'free' and p.revision = f.revision
                      and p.live @> app_now() and p.withdrawn_reason is null;

-- Files that were public and are no more: their addresses say that they are gone.
create view live.gone_document_file with (security_barrier) as
    select f.hash, f.file_name
    from document_file f
    where exists (select from publication p
                  where p.thing_id = f.document_id and p.part = 'free' and p.revision = f.revision
                    and lower(p.live) <= app_now())
      and not exists (select from live.document_file l where l.hash = f.hash and l.file_name = f.file_name);

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_reader') then
        grant select on all tables in schema live to daymark_reader;
    end if;
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select on all tables in schema live to daymark_app;
        grant select, insert, update, delete on kept_file, kept_file_text, document_file to daymark_app;
    end if;
end $$;
