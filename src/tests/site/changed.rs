//! New revisions of what is public, as somebody would publish them.

use crate::tests::support::{Stage, run};

/// A part of a thing, by the query that finds it.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub thing: &'a str,
    pub part: &'a str,
}

pub const WATER: &str = "(select id from observance where slug = 'water-day')";

/// Publishes a new revision: `content` makes it of the public one, which it knows as `was`.
pub async fn revise(stage: &Stage, of: Of<'_>, content: &str, note: Option<&str>) {
    revise_with(stage, of, content, note, "").await;
}

/// The same, with more to be done in the same instant.
pub async fn revise_with(
    stage: &Stage,
    Of { thing, part }: Of<'_>,
    content: &str,
    note: Option<&str>,
    more: &str,
) {
    let note = note.map_or("null".to_owned(), |note| format!("$note${note}$note$"));
    let mut owner = stage.owner.acquire().await.unwrap();
    run(
        &mut owner,
        &format!(
            "update part set newest = newest + 1 where thing_id = {thing} and part = '{part}';
             insert into revision (thing_id, part, number, content, origin)
             select w.thing_id, w.part, a.newest, {content}, 'staff'
             from (select p.thing_id, p.part, r.content as was from publication p
                   join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.revision
                   where p.live @> app_now()) w
             join part a on a.thing_id = w.thing_id and a.part = w.part
             where w.thing_id = {thing} and w.part = '{part}';
             update publication set live = tstzrange(lower(live), app_now())
             where thing_id = {thing} and part = '{part}' and live @> app_now();
             insert into publication (id, thing_id, part, revision, live, correction_note)
             select gen_random_uuid(), thing_id, part, newest, tstzrange(app_now(), null), {note}
             from part where thing_id = {thing} and part = '{part}';
             {more}"
        ),
    )
    .await;
}

/// The day of water moves: in one year, to another day (`None`: it is not held), and what was noted of it.
pub async fn move_water(stage: &Stage, year: i32, to: Option<&str>, note: Option<&str>) {
    let of = Of {
        thing: WATER,
        part: "free",
    };
    let spans = to.map_or("[]".to_owned(), |to| {
        format!(r#"[{{"starts_on": "{to}", "ends_on": "{to}"}}]"#)
    });
    let content = format!(
        "jsonb_set(was, '{{rules,value,0,exceptions}}',
                   coalesce(was #> '{{rules,value,0,exceptions}}', '{{}}') || '{{\"{year}\": {spans}}}')"
    );
    let new = to.map_or("null".to_owned(), |to| format!("'{to}'"));
    let more = format!(
        "insert into date_change (observance_id, year, ordinal, sequence, changed_at,
                                  old_starts_on, old_ends_on, new_starts_on, new_ends_on)
         select {WATER}, {year}, 1, count(*) + 1, app_now(),
                coalesce((array_agg(new_starts_on order by sequence desc))[1], '{year}-03-22'),
                coalesce((array_agg(new_ends_on order by sequence desc))[1], '{year}-03-22'), {new}, {new}
         from date_change where observance_id = {WATER} and year = {year} and ordinal = 1;"
    );
    revise_with(stage, of, &content, note, &more).await;
}
