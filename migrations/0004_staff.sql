-- Who works here, and how they prove it.
--
-- Secrets are never kept as such: passwords as argon2id hashes, session tokens, links and recovery
-- codes as hashes of random values, second-factor secrets encrypted by a key that is not in the
-- database.

create table staff_member (
    id                  uuid primary key,
    -- As typed, and folded for comparing: trimmed, NFKC, lower case.
    email               text not null constraint staff_member_email_form check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    email_key           text not null constraint staff_member_email_unique unique,
    name                text not null constraint staff_member_name_not_blank check (btrim(name) <> '' and length(name) <= 200),
    -- The language of the admin for this person.
    locale              text not null default 'en'
                        constraint staff_member_locale_known check (locale in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    -- A PHC string; absent until the invitation was accepted.
    password_hash       text,
    password_changed_at timestamptz,
    -- A person who left stays in the history, and can no longer sign in.
    disabled_at         timestamptz,
    made_at             timestamptz not null default app_now()
);

create table staff_role (
    staff_id    uuid not null references staff_member (id),
    role        text not null
                constraint staff_role_known check (role in ('writer', 'translator', 'photo_editor', 'editor', 'administrator')),
    -- Of a translator, the one language; a person may translate into several.
    locale      text constraint staff_role_locale_known check (locale in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    constraint staff_role_translator_has_locale check ((role = 'translator') = (locale is not null)),
    constraint staff_role_once unique nulls not distinct (staff_id, role, locale)
);

-- At least one administrator who can sign in must remain. Whoever takes a role away or disables a
-- person locks this one row first, so that two at once cannot take the last two.
create table administrator_guard (only_row boolean primary key default true constraint administrator_guard_one check (only_row));
insert into administrator_guard default values;

create table session (
    -- BLAKE3 of the token in the cookie.
    token_hash      bytea primary key constraint session_token_hash_length check (length(token_hash) = 32),
    -- What lists and revocations call it by.
    id              uuid not null constraint session_id_unique unique,
    staff_id        uuid not null references staff_member (id),
    -- "password": only the second factor may be given or set up; "full": signed in.
    level           text not null constraint session_level_known check (level in ('password', 'full')),
    made_at         timestamptz not null default app_now(),
    last_seen_at    timestamptz not null default app_now(),
    -- When the person last proved who they are: sensitive acts ask again after a while.
    confirmed_at    timestamptz not null default app_now(),
    -- The absolute end, whatever happens until then.
    ends_at         timestamptz not null,
    user_agent      text,
    network         text
);

create table second_factor (
    staff_id        uuid primary key references staff_member (id),
    -- Nonce and ciphertext; the key is in a file.
    secret          bytea not null,
    made_at         timestamptz not null default app_now(),
    -- Set once the first code was right.
    confirmed_at    timestamptz,
    -- The time step of the last code that was taken: none of it or before it is taken again.
    last_step       bigint not null default 0
);

create table recovery_code (
    staff_id    uuid not null references staff_member (id),
    code_hash   bytea not null,
    used_at     timestamptz,
    primary key (staff_id, code_hash)
);

create table one_time_link (
    token_hash  bytea primary key,
    purpose     text not null
                constraint one_time_link_purpose_known check (purpose in ('first_administrator', 'invitation', 'reset')),
    -- Whom it lets in; the first administrator does not exist yet.
    staff_id    uuid references staff_member (id),
    made_by     uuid references staff_member (id),
    made_at     timestamptz not null default app_now(),
    expires_at  timestamptz not null,
    used_at     timestamptz,
    constraint one_time_link_names_someone check ((purpose = 'first_administrator') = (staff_id is null))
);

-- Failures by account and by network, under a hash of the name: slowed down, never locked out.
create table throttle (
    key             bytea primary key,
    failures        integer not null,
    last_failed_at  timestamptz not null,
    -- Before this instant nothing is tried.
    free_at         timestamptz not null
);

-- Seconds to wait after so many failures: none for the first `free`, then 1, 2, 4, … up to `most`.
create function throttle_wait(failures integer, free integer, most integer) returns double precision
language sql immutable as $$
    select case when failures <= free then 0
                else least(most, power(2, least(failures - free - 1, 30))) end
$$;

-- Letters to be sent. Without a mail server they wait here, and an administrator can read them.
create table letter (
    id              uuid primary key,
    to_address      text not null constraint letter_address_is_one_line check (to_address !~ '[[:cntrl:][:space:]]'),
    locale          text not null constraint letter_locale_known check (locale in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    -- What it is about, as domain::letter lists: 'invitation', 'reset', 'review_asked', …
    kind            text not null,
    subject         text not null constraint letter_subject_is_one_line check (subject !~ '[[:cntrl:]]'),
    -- Erased when the letter is sent or no longer of use: it may hold a link that lets somebody in.
    body            text not null,
    made_at         timestamptz not null default app_now(),
    -- From then on it is of no use (its link has run out), and is not sent.
    expires_at      timestamptz,
    sent_at         timestamptz,
    -- Given up after too many attempts; an administrator may try again.
    failed_at       timestamptz,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null default app_now(),
    last_error      text
);

create index session_by_staff on session (staff_id);
create index one_time_link_by_staff on one_time_link (staff_id);
create index letter_waiting on letter (next_attempt_at) where sent_at is null and failed_at is null;
