-- Whether the texts of a release go public without the photos that cannot be shown with them.
alter table release add column without_photos boolean not null default false;

-- A photo is taken from sight for reasons of its own.
alter table publication drop constraint publication_end_reason_known;
alter table publication add constraint publication_end_reason_known
    check (end_reason in ('in_error', 'consolidated', 'rights', 'consent', 'wrong_picture'));
