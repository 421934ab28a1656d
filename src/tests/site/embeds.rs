//! Cards for the frames of other sites.

use crate::domain::locale::Locale;
use crate::parts::stylesheet::EMBED_STYLESHEET;
use crate::tests::support::{Stage, TODAY, get};
use axum::http::StatusCode;

const DAY: &str = "south-south-cooperation-day";

/// Every photo may be shown by others, as far as its rights say.
async fn allow_photos(stage: &Stage) {
    let sql = "insert into revision (thing_id, part, number, content, origin)
         select p.id, 'free', 2, jsonb_set(r.content, '{rights,may_be_embedded}', 'true'), 'staff'
         from photo p join revision r on r.thing_id = p.id and r.part = 'free' and r.number = 1;
         update publication set revision = 2 where part = 'free' and thing_id in (select id from photo)";
    sqlx::raw_sql(sql).execute(&stage.owner).await.unwrap();
}

#[tokio::test]
async fn an_embed_is_small_asks_for_nothing_and_may_stand_in_any_frame() {
    let stage = Stage::with_bundle().await;
    allow_photos(&stage).await;
    let app = stage.app(TODAY);
    let sheet = get(&app, &EMBED_STYLESHEET.href).await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert_eq!(
        sheet.headers["cross-origin-resource-policy"],
        "cross-origin"
    );
    for locale in Locale::ALL {
        for path in [
            "embed/today".to_owned(),
            format!("embed/observances/{DAY}"),
            "embed/observances/water-day".into(),
            "embed/observances/media-information-literacy-week".into(),
        ] {
            let address = format!("/{locale}/{path}?utm_source=x");
            let answer = get(&app, &address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let html = &answer.text;
            let opening = format!(
                "<html lang=\"{locale}\" dir=\"{}\">",
                locale.direction().code()
            );
            assert!(html.contains(&opening), "{address}");
            let mut bytes = html.len() + sheet.text.len();
            for file in html.split("src=\"").skip(1) {
                let file = file.split('"').next().unwrap();
                let length = get(&app, file).await.headers["content-length"].clone();
                bytes += length.to_str().unwrap().parse::<usize>().unwrap();
            }
            assert!(bytes < 30_000, "{address}: {bytes} bytes");
            let policy = answer.headers["content-security-policy"].to_str().unwrap();
            assert!(
                policy.contains("frame-ancestors *") && !policy.contains("script"),
                "{policy}"
            );
            assert!(!answer.headers.contains_key("set-cookie"));
            assert!(!answer.headers.contains_key("x-frame-options"));
            assert!(
                !html.contains("<script") && !html.contains(" style="),
                "{address}"
            );
            // Every link leads out of the frame.
            for link in html.split("<a ").skip(1) {
                let link = link.split('>').next().unwrap();
                assert!(
                    link.contains("target=\"_top\"") && link.contains("rel=\"noopener\""),
                    "{link}"
                );
                assert!(link.contains("href=\"https://days.example.org/"), "{link}");
            }
        }
    }
}

#[tokio::test]
async fn a_photo_stands_in_an_embed_only_where_its_rights_say_so_and_with_its_credit() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let address = "/en/embed/observances/water-day";
    let without = get(&app, address).await.text;
    assert!(
        !without.contains("<img") && !without.contains("/media/"),
        "{without}"
    );
    allow_photos(&stage).await;
    let with = get(&app, address).await.text;
    let (_, figure) = with.split_once("<figure>").unwrap();
    assert!(
        figure.contains("alt=\"") && !figure.contains("alt=\"\""),
        "{figure}"
    );
    assert!(
        figure.contains("class=\"credit\">Illustration: Daymark"),
        "{figure}"
    );
}

#[tokio::test]
async fn of_what_is_withdrawn_or_not_there_nothing_stands_in_a_frame() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let address = format!("/en/embed/observances/{DAY}");
    assert!(get(&app, &address).await.text.contains("South-South"));
    let withdraw = "
        update publication set withdrawn_reason = 'It was another day.'
        where part = 'free' and thing_id = (select id from observance where slug = 'south-south-cooperation-day')";
    sqlx::raw_sql(withdraw).execute(&stage.owner).await.unwrap();
    let page = get(&app, &format!("/en/observances/{DAY}")).await.text;
    assert!(!page.contains("&lt;iframe"));
    for address in [address.as_str(), "/en/embed/observances/nothing"] {
        let gone = get(&app, address).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{address}");
        assert!(!gone.text.contains("South-South"), "{}", gone.text);
        let policy = gone.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors *"), "{policy}");
    }
}

#[tokio::test]
async fn a_page_gives_the_words_by_which_others_show_its_card() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let page = get(&app, &format!("/{locale}/observances/{DAY}"))
            .await
            .text;
        let src = format!("src=\"https://days.example.org/{locale}/embed/observances/{DAY}\"");
        assert!(page.contains("&lt;iframe") && page.contains(&src), "{page}");
        let today = get(&app, &format!("/{locale}/today")).await.text;
        assert!(today.contains(&format!(
            "src=\"https://days.example.org/{locale}/embed/today\""
        )));
    }
    let page = get(&app, "/en/observances").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.contains("frame-ancestors 'none'"),
        "only embeds may be framed: {policy}"
    );
}
