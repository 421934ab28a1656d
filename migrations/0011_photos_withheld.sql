-- Whether the texts of a release go public without the photos that cannot be shown with them.
alter table release add column without_photos boolean not null default false;

-- A photo is taken from sight for reasons of its own.
alter table publication drop constraint publication_end_reason_known;
alter table publication add constraint publication_end_reason_known
    check (end_reason in ('in_error', 'consolidated', 'rights', 'consent', 'wrong_picture'));

-- A use of a photo may have a point of its own that its crops keep, in per cent from the left and the top.
alter table placement
    add column focal_x smallint constraint placement_focal_x_per_cent check (focal_x between 0 and 100),
    add column focal_y smallint constraint placement_focal_y_per_cent check (focal_y between 0 and 100),
    add constraint placement_focal_whole check ((focal_x is null) = (focal_y is null));

create index placement_with_focal on placement (photo_id) where focal_x is not null;

-- The points for which it has crops of their own, as photo_points gives those that are wanted.
alter table photo add column made_points text not null default '';

-- The places that count: of what is newest, public or scheduled of an edition that is not in the trash.
create view placement_in_use as
    select u.edition_id, u.photo_id, u.focal_x, u.focal_y
    from placement u
    join thing e on e.id = u.edition_id and e.trashed_at is null
    where exists (select from part p where p.thing_id = u.edition_id and p.part = 'free' and p.newest = u.revision)
       or exists (select from publication b where b.thing_id = u.edition_id and b.part = 'free'
                    and b.revision = u.revision and coalesce(upper(b.live) > app_now(), true));

-- The points that the uses of a photo want; "30-70 80-20".
create function photo_points(photo uuid) returns text language sql stable as $$
    select coalesce(string_agg(point, ' ' order by point), '')
    from (select distinct u.focal_x || '-' || u.focal_y as point
          from placement_in_use u where u.photo_id = photo and u.focal_x is not null) wanted
$$;

create or replace view live.placement with (security_barrier) as
    select u.edition_id, u.position, u.photo_id, u.focal_x, u.focal_y
    from placement u
    join live.edition e on e.id = u.edition_id and e.number = u.revision
    join live.photo p on p.id = u.photo_id;

-- "social-30-70.jpg"
alter table rendition drop constraint rendition_name_form;
alter table rendition add constraint rendition_name_form check (name ~ '^[a-z0-9]+(-[0-9]+)*\.(jpg|avif|png)$');

do $$
begin
    if exists (select from pg_roles where rolname = 'daymark_app') then
        grant select on placement_in_use to daymark_app;
    end if;
end $$;
