//! What is withdrawn or was corrected says so.

use crate::domain::locale::Locale;
use crate::site::addresses::list_public_pages;
use crate::tests::support::{Stage, TODAY, get, today};

const DAY: &str = "/observances/south-south-cooperation-day";

/// Marks the live texts of some things as withdrawn since 1 September 2026.
async fn withdraw(stage: &Stage, things: &str, part: &str, reason: &str) {
    let sql = format!(
        "update publication set withdrawn_reason = $2, live = tstzrange('2026-09-01T10:00:00Z', null)
         where part = $1 and thing_id in ({things})"
    );
    let done = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(part)
        .bind(reason)
        .execute(&stage.owner)
        .await
        .unwrap();
    assert!(done.rows_affected() > 0);
}

const EDITIONS: &str = "select e.id from edition e join observance o on o.id = e.observance_id
                        where o.slug = 'south-south-cooperation-day'";

#[tokio::test]
async fn a_withdrawn_edition_says_so_in_its_language_and_is_not_listed() {
    let stage = Stage::with_bundle().await;
    let pages = list_public_pages(&stage.database.live, today(), &Locale::ALL);
    let pages = pages.await.unwrap();
    let year = pages
        .iter()
        .find(|page| page.path.starts_with(DAY) && page.path != DAY)
        .unwrap();
    let locale = year.listed[0];
    withdraw(
        &stage,
        EDITIONS,
        locale.code(),
        "A wrong speaker <b>was</b> named.",
    )
    .await;
    let app = stage.app(TODAY);
    let own = get(&app, &format!("/{locale}{}", year.path)).await.text;
    assert!(own.contains("class=\"withdrawn\""), "{own}");
    assert!(
        own.contains("A wrong speaker &lt;b>was") || own.contains("A wrong speaker &lt;b&gt;was")
    );
    assert!(
        own.contains("1 September 2026") || locale != Locale::En,
        "{own}"
    );
    assert!(own.contains("noindex"));
    // Its observance stands as it stood.
    let evergreen = get(&app, &format!("/{locale}{DAY}")).await.text;
    assert!(evergreen.contains("class=\"withdrawn\"") && !evergreen.contains("noindex"));
    let map = get(&app, "/sitemap.xml").await.text;
    assert!(map.contains(&format!("/{locale}{DAY}<")));
    assert!(!map.contains(&format!("/{locale}{}<", year.path)));
    let other = Locale::ALL
        .into_iter()
        .find(|other| *other != locale)
        .unwrap();
    let other = get(&app, &format!("/{other}{}", year.path)).await.text;
    assert!(!other.contains("class=\"withdrawn\""), "{other}");
}

#[tokio::test]
async fn a_withdrawn_observance_says_so_in_arabic() {
    let stage = Stage::with_bundle().await;
    let water = "select id from observance where slug = 'water-day'";
    withdraw(&stage, water, "ar", "أُدمجت في مناسبة أخرى.").await;
    let app = stage.app(TODAY);
    let page = get(&app, "/ar/observances/water-day").await.text;
    let page = page.replace(['\u{2068}', '\u{2069}'], "");
    let banner = page.find("لم يعد ساريا").unwrap();
    assert!(banner < page.find("<h1").unwrap());
    assert!(page.contains("سُحب في 1 سبتمبر 2026"), "{page}");
    assert!(page.contains("<bdi>أُدمجت في مناسبة أخرى.</bdi>"));
    assert!(page.contains("noindex"));
    let english = get(&app, "/en/observances/water-day").await.text;
    assert!(!english.contains("noindex") && !english.contains("class=\"withdrawn\""));
    assert!(
        !english.contains("hreflang=\"ar\" href=\"https://"),
        "{english}"
    );
}

#[tokio::test]
async fn what_is_withdrawn_outside_languages_says_so_in_all() {
    let stage = Stage::with_bundle().await;
    let water = "select id from observance where slug = 'water-day'";
    withdraw(&stage, water, "free", "No longer kept.").await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let page = get(&app, &format!("/{locale}/observances/water-day"))
            .await
            .text;
        assert!(
            page.contains("No longer kept.") && page.contains("noindex"),
            "{locale}"
        );
    }
    assert!(
        !get(&app, "/sitemap.xml")
            .await
            .text
            .contains("/observances/water-day<")
    );
}

#[tokio::test]
async fn the_latest_five_corrections_are_told_with_their_dates() {
    let stage = Stage::with_bundle().await;
    // Six corrections of the English text, one a day, each the end of the one before.
    let correct = "
        update publication set live = tstzrange('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')
        where part = 'en' and thing_id = (select id from page where slug = 'about');
        insert into publication (id, thing_id, part, revision, live, correction_note)
        select gen_random_uuid(), id, 'en', 1,
               tstzrange(make_date(2026, 2, n)::timestamptz, case when n < 6 then make_date(2026, 2, n + 1)::timestamptz end),
               'Mended <' || n || '>.'
        from page, generate_series(1, 6) n where slug = 'about'";
    sqlx::raw_sql(correct).execute(&stage.owner).await.unwrap();
    let app = stage.app(TODAY);
    let page = get(&app, "/en/about").await.text;
    let told: Vec<&str> = page.split("class=\"correction\"").skip(1).collect();
    assert_eq!(told.len(), 5, "{page}");
    assert!(told[0].contains("Corrected on 6 February 2026:"), "{page}");
    assert!(told[0].contains("Mended &lt;6"), "{page}");
    assert!(told[4].contains("Mended &lt;2"), "{page}");
    assert!(
        !get(&app, "/fr/about")
            .await
            .text
            .contains("class=\"correction\"")
    );
}
