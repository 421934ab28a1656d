//! Only published things are public, on every address.

use crate::domain::locale::Locale;
use crate::site::addresses::{WITHOUT_LOCALE, list_public_pages};
use crate::tests::support::{Stage, TODAY, get, today};
use sqlx::{Connection, PgConnection};

const MARKER: &str = "EMBARGOED-7f3a";

/// Puts the marker into a new revision of every part of every thing: a draft everywhere.
const DRAFTS: &str = r#"
    insert into revision (thing_id, part, number, content, origin)
    select r.thing_id, r.part, p.newest + 1,
           regexp_replace(r.content::text, '"(title|value|words|caption|credit|alt_text|text|lead|name|line|about_line|publisher_line)": "', '"\1": "EMBARGOED-7f3a ', 'g')::jsonb,
           'staff'
    from revision r join part p on p.thing_id = r.thing_id and p.part = r.part and p.newest = r.number
    where r.part <> 'free';
    update part set newest = newest + 1, work_state = 'draft' where part <> 'free';
"#;

async fn addresses(stage: &Stage) -> Vec<String> {
    let mut all: Vec<String> = WITHOUT_LOCALE.map(str::to_owned).into();
    let pages = list_public_pages(&stage.database.live, today(), &Locale::ALL)
        .await
        .unwrap();
    // Every kind of page in every language, and every observance in one.
    for page in pages {
        let is_sample = page.path.contains("south-south") || !page.path.contains("/observances/");
        let locales = if is_sample {
            page.locales.clone()
        } else {
            vec![Locale::En]
        };
        all.extend(
            locales
                .into_iter()
                .map(|locale| format!("/{locale}{}", page.path)),
        );
    }
    all
}

#[tokio::test]
async fn a_draft_is_seen_at_no_public_address() {
    let stage = Stage::with_bundle().await;
    sqlx::raw_sql(DRAFTS).execute(&stage.owner).await.unwrap();
    let held: i64 =
        sqlx::query_scalar("select count(*) from revision where content::text like '%EMBARGOED%'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert!(held > 900, "the marker is really in the drafts: {held}");
    stage.follow().await;
    let app = stage.app(TODAY);
    for address in addresses(&stage).await {
        let answer = get(&app, &address).await;
        assert!(answer.status.is_success(), "{address}: {}", answer.status);
        assert!(!answer.text.contains(MARKER), "{address} shows a draft");
    }
}

#[tokio::test]
async fn what_is_scheduled_appears_at_its_instant_and_not_before() {
    let stage = Stage::with_bundle().await;
    let mut reader = PgConnection::connect(&stage.url).await.unwrap();
    let schedule = "
        insert into revision (thing_id, part, number, content, origin)
        select id, 'en', 2, '{\"title\": {\"value\": \"Later\", \"standing\": \"sourced\"}}', 'staff' from observance where slug = 'water-day';
        update publication set live = tstzrange(lower(live), '2100-01-01T05:00:00Z')
        where part = 'en' and thing_id = (select id from observance where slug = 'water-day');
        insert into publication (id, thing_id, part, revision, live)
        select gen_random_uuid(), id, 'en', 2, tstzrange('2100-01-01T05:00:00Z', null) from observance where slug = 'water-day'";
    sqlx::raw_sql(schedule).execute(&stage.owner).await.unwrap();
    let mut title_at = async |now: &str| -> String {
        sqlx::query("select set_config('daymark.now', $1, false)")
            .bind(now)
            .execute(&mut reader)
            .await
            .unwrap();
        let sql = "select t.content -> 'title' ->> 'value' from live.observance_text t join live.observance o on o.id = t.id
                   where o.slug = 'water-day' and t.locale = 'en'";
        sqlx::query_scalar(sql)
            .fetch_one(&mut reader)
            .await
            .unwrap()
    };
    assert_eq!(
        title_at("2100-01-01T04:59:59.999Z").await,
        "World Water Day"
    );
    assert_eq!(title_at("2100-01-01T05:00:00Z").await, "Later");
}

#[tokio::test]
async fn a_photo_is_gone_with_its_rights() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/observances/south-south-cooperation-day")
        .await
        .text;
    let file = page
        .split('"')
        .find(|piece| piece.starts_with("/media/") && piece.ends_with(".jpg"))
        .unwrap()
        .to_owned();
    assert_eq!(get(&app, &file).await.status, 200);
    let expire = "
        insert into revision (thing_id, part, number, content, origin)
        select p.id, 'free', 2, jsonb_set(r.content, '{rights,expires_on}', to_jsonb((now() - interval '2 days')::date::text)), 'staff'
        from photo p join revision r on r.thing_id = p.id and r.part = 'free' and r.number = 1;
        update publication set revision = 2 where part = 'free' and thing_id in (select id from photo)";
    sqlx::raw_sql(expire).execute(&stage.owner).await.unwrap();
    let page = get(&app, "/en/observances/south-south-cooperation-day")
        .await
        .text;
    assert!(!page.contains("/media/") && !page.contains("Illustration: Daymark"));
    assert_eq!(get(&app, &file).await.status, 410);
}

#[tokio::test]
async fn the_role_of_public_pages_sees_no_table() {
    let stage = Stage::with_bundle().await;
    let mut reader = PgConnection::connect(&stage.url).await.unwrap();
    sqlx::query("set role daymark_reader")
        .execute(&mut reader)
        .await
        .unwrap();
    let seen: i64 = sqlx::query_scalar("select count(*) from live.observance")
        .fetch_one(&mut reader)
        .await
        .unwrap();
    assert_eq!(seen, 395);
    for table in [
        "revision",
        "publication",
        "part",
        "thing",
        "quote",
        "import_record",
        "photo",
    ] {
        let error = sqlx::raw_sql(sqlx::AssertSqlSafe(format!("select * from public.{table}")))
            .execute(&mut reader)
            .await
            .unwrap_err();
        assert!(
            error.to_string().contains("permission denied"),
            "{table}: {error}"
        );
    }
}

#[tokio::test]
async fn what_is_in_the_trash_is_not_public() {
    let stage = Stage::with_bundle().await;
    sqlx::raw_sql("update thing set trashed_at = now() where id = (select id from observance where slug = 'water-day')")
        .execute(&stage.owner)
        .await
        .unwrap();
    let app = stage.app(TODAY);
    assert_eq!(get(&app, "/en/observances/water-day").await.status, 404);
    assert!(
        !get(&app, "/en/observances")
            .await
            .text
            .contains("World Water Day")
    );
}
