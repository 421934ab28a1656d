-- One identity table per kind of thing. A thing's texts and facts live in its revisions; here stand
-- only what identifies it and what other rows point at.

create table observance (
    id      uuid primary key,
    kind    text not null default 'observance' constraint observance_is_observance check (kind = 'observance'),
    -- One slug serves all locales.
    slug    text not null constraint observance_slug_unique unique
            constraint observance_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint observance_thing foreign key (id, kind) references thing (id, kind)
);

-- An address that something once had, without its locale ("/observances/old-slug"). It points at a
-- thing, never at another address, so that chains and loops cannot be written down.
create table redirect (
    from_path   text primary key
                constraint redirect_path_form check (from_path ~ '^/[^/]' and length(from_path) <= 2000),
    thing_id    uuid not null references thing (id),
    made_at     timestamptz not null default app_now()
);

-- The occurrence of one year.
create table edition (
    id              uuid primary key,
    kind            text not null default 'edition' constraint edition_is_edition check (kind = 'edition'),
    observance_id   uuid not null references observance (id),
    year            integer not null constraint edition_year_in_range check (year between 1900 and 2200),
    constraint edition_thing foreign key (id, kind) references thing (id, kind),
    constraint edition_one_a_year unique (observance_id, year)
);

-- A person or an office that speaks; names and offices over time are in its parts.
create table speaker (
    id      uuid primary key,
    kind    text not null default 'speaker' constraint speaker_is_speaker check (kind = 'speaker'),
    -- A stable name in imports and addresses.
    slug    text not null constraint speaker_slug_unique unique
            constraint speaker_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint speaker_thing foreign key (id, kind) references thing (id, kind)
);

-- A statement given for an edition, for an observance, or for none.
create table message (
    id              uuid primary key,
    kind            text not null default 'message' constraint message_is_message check (kind = 'message'),
    observance_id   uuid references observance (id),
    speaker_id      uuid not null references speaker (id),
    -- The observed year, else the year of issue; part of the address, unchanged once public.
    year            integer not null constraint message_year_in_range check (year between 1900 and 2200),
    slug            text not null
                    constraint message_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint message_thing foreign key (id, kind) references thing (id, kind),
    constraint message_address_unique unique (year, slug)
);

-- A picture as an asset. The original is kept, private, under its BLAKE3 hash: the same bytes twice
-- are one photo.
create table photo (
    id          uuid primary key,
    kind        text not null default 'photo' constraint photo_is_photo check (kind = 'photo'),
    original    text not null constraint photo_original_unique unique
                constraint photo_original_is_hash check (original ~ '^[0-9a-f]{64}$'),
    media_type  text not null constraint photo_media_type_known check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
    width       integer not null constraint photo_width_in_range check (width between 1 and 12000),
    height      integer not null constraint photo_height_in_range check (height between 1 and 12000),
    constraint photo_thing foreign key (id, kind) references thing (id, kind)
);

-- Files made from the original, disposable; `name` is the file's name in its public address.
create table rendition (
    photo_id    uuid not null references photo (id),
    name        text not null constraint rendition_name_form check (name ~ '^[a-z0-9]+\.(jpg|avif|png)$'),
    media_type  text not null constraint rendition_media_type_known check (media_type in ('image/jpeg', 'image/avif', 'image/png')),
    width       integer not null constraint rendition_width_positive check (width > 0),
    height      integer not null constraint rendition_height_positive check (height > 0),
    bytes       bigint not null constraint rendition_bytes_positive check (bytes > 0),
    hash        text not null constraint rendition_hash_is_hash check (hash ~ '^[0-9a-f]{64}$'),
    primary key (photo_id, name)
);

-- A paper with a symbol and up to six language files or links.
create table document (
    id      uuid primary key,
    kind    text not null default 'document' constraint document_is_document check (kind = 'document'),
    slug    text not null constraint document_slug_unique unique
            constraint document_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint document_thing foreign key (id, kind) references thing (id, kind)
);

-- What a revision uses. Written together with the revision and as immutable as it is; kept as rows,
-- so that "where is this used" is a query and a thing in use cannot vanish.

create table placement (
    edition_id  uuid not null references edition (id),
    part        text not null default 'free' constraint placement_is_language_free check (part = 'free'),
    revision    integer not null,
    position    integer not null constraint placement_position_positive check (position > 0),
    photo_id    uuid not null references photo (id),
    primary key (edition_id, part, revision, position),
    constraint placement_revision foreign key (edition_id, part, revision)
        references revision (thing_id, part, number)
);

create table attachment (
    edition_id  uuid not null references edition (id),
    part        text not null default 'free' constraint attachment_is_language_free check (part = 'free'),
    revision    integer not null,
    position    integer not null constraint attachment_position_positive check (position > 0),
    document_id uuid not null references document (id),
    primary key (edition_id, part, revision, position),
    constraint attachment_revision foreign key (edition_id, part, revision)
        references revision (thing_id, part, number)
);

-- A span of a message's text used on a page. Without its message in the archive the standing is
-- "source incomplete", and staff are told; a paraphrase may not wear quotation marks.
create table quote (
    edition_id       uuid not null references edition (id),
    part             text not null constraint quote_part_is_locale check (part in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    revision         integer not null,
    position         integer not null constraint quote_position_positive check (position > 0),
    words            text not null constraint quote_words_not_blank check (btrim(words) <> ''),
    standing         text not null
                     constraint quote_standing_known check (standing in ('verified', 'source_incomplete', 'paraphrase')),
    speaker_id       uuid references speaker (id),
    -- The message, the revision of its text in this locale, and the span in characters of its plain text.
    message_id       uuid references message (id),
    message_revision integer,
    starts_at        integer constraint quote_starts_at_not_negative check (starts_at >= 0),
    ends_at          integer,
    primary key (edition_id, part, revision, position),
    constraint quote_revision foreign key (edition_id, part, revision)
        references revision (thing_id, part, number),
    constraint quote_message_revision foreign key (message_id, part, message_revision)
        references revision (thing_id, part, number),
    constraint quote_span_in_order check (ends_at > starts_at),
    constraint quote_verified_has_source check (
        standing <> 'verified'
        or (message_id is not null and message_revision is not null
            and starts_at is not null and ends_at is not null))
);

create trigger placement_immutable before update or delete on placement for each row execute function refuse_change();
create trigger attachment_immutable before update or delete on attachment for each row execute function refuse_change();
create trigger quote_immutable before update or delete on quote for each row execute function refuse_change();

-- Every change of a date that was public: what it was, what it became, and when. The number of rows
-- of one occurrence is its SEQUENCE in the calendar feeds. A side without dates means that the
-- occurrence was added or fell away.
create table date_change (
    observance_id   uuid not null references observance (id),
    year            integer not null,
    ordinal         integer not null constraint date_change_ordinal_positive check (ordinal > 0),
    sequence        integer not null constraint date_change_sequence_positive check (sequence > 0),
    changed_at      timestamptz not null,
    old_starts_on   date,
    old_ends_on     date,
    new_starts_on   date,
    new_ends_on     date,
    primary key (observance_id, year, ordinal, sequence),
    constraint date_change_changes check (
        (old_starts_on, old_ends_on) is distinct from (new_starts_on, new_ends_on))
);

create trigger date_change_immutable before update or delete on date_change for each row execute function refuse_change();

-- Where facts come from: the short keys used in contents, and what they mean.
create table source (
    key     text primary key,
    meaning text not null constraint source_meaning_not_blank check (btrim(meaning) <> '')
);

-- What an import last said about a thing, field by field, so that a later run can tell a change in
-- the file from a change made by a person, and leaves the second alone.
create table import_record (
    kind        text not null constraint import_record_kind_known check (kind in ('observance', 'edition', 'photo', 'message', 'document', 'speaker')),
    external_id text not null,
    thing_id    uuid not null references thing (id),
    record      jsonb not null,
    imported_at timestamptz not null default app_now(),
    primary key (kind, external_id)
);

-- Folders of bundled content that went in, by the hash of their bytes, so that a start that changes
-- nothing costs nothing.
create table bundle (
    hash        text primary key,
    imported_at timestamptz not null default app_now()
);

create index revision_made_at on revision (made_at);
create index publication_by_part on publication (thing_id, part);
create index publication_live on publication using gist (live);
create index edition_by_observance on edition (observance_id);
create index message_by_observance on message (observance_id);
create index placement_by_photo on placement (photo_id);
create index quote_by_message on quote (message_id);
