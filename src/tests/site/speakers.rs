//! Those who speak: the list of all, the page of one, all texts of one; and what was said for an observance.

use super::spoken::{import, sample, text};
use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get};
use serde_json::json;

const SECRETARY: &str = "/speakers/secretary-of-the-sample-organisation";

/// The places at which some words first stand, which must be there.
fn places(html: &str, words: &[&str]) -> Vec<usize> {
    let place = |word: &&str| html.find(*word).unwrap_or_else(|| panic!("{word}: {html}"));
    words.iter().map(place).collect()
}

#[tokio::test]
async fn everybody_who_can_be_read_is_listed_in_the_order_of_names_with_their_messages() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/speakers").await;
    assert_eq!(page.status, 200);
    let list = page.text.split("class=\"speakers\"").nth(1).unwrap();
    assert!(
        places(
            list,
            &[
                "Chair of the sample committee",
                "Secretary of the sample organisation"
            ]
        )
        .is_sorted()
    );
    assert!(
        list.contains("3 messages") && list.contains("1 message<"),
        "{list}"
    );
    assert!(list.contains("Sample Secretary") && list.contains("Sample Chair"));
    let russian = get(&app, "/ru/speakers").await.text;
    assert!(
        russian.contains("Секретарь организации-образца"),
        "{russian}"
    );
    assert!(
        russian.contains("<bdi lang=\"en\" dir=\"ltr\">Chair of the sample committee</bdi>"),
        "{russian}"
    );
}

#[tokio::test]
async fn the_page_of_a_speaker_has_their_messages_the_newest_first_and_marks_other_languages() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let page = get(&app, &format!("/en{SECRETARY}")).await;
    assert_eq!(page.status, 200);
    let html = &page.text;
    let main = html.split("<main").nth(1).unwrap();
    assert!(places(main, &["The third year", "Второй год", "The first year"]).is_sorted());
    assert!(
        html.contains("hreflang=\"ru\"><bdi lang=\"ru\" dir=\"ltr\">Второй год</bdi>"),
        "{html}"
    );
    assert!(html.contains("(in Russian)") && !html.contains("From the chair"));
    assert!(
        html.contains("Titles held") && html.contains("2015 – 2017"),
        "{html}"
    );
    let archive = "href=\"/en/messages?speaker=secretary-of-the-sample-organisation\"";
    assert!(html.contains(archive) && html.contains(&format!("href=\"/en{SECRETARY}?view=full\"")));
    // Search engines list it where there is something to read; readers find it everywhere.
    assert!(!html.contains("noindex"));
    let chinese = get(&app, &format!("/zh{SECRETARY}")).await;
    assert!(chinese.status == 200 && chinese.text.contains("noindex"));
    assert!(!chinese.text.contains("view=full"));
    let map = get(&app, "/sitemap.xml").await.text;
    for locale in Locale::ALL {
        let is_listed = [Locale::Ar, Locale::En, Locale::Ru].contains(&locale);
        assert_eq!(
            map.contains(&format!("/{locale}{SECRETARY}<")),
            is_listed,
            "{locale}"
        );
    }
    for missing in [
        "nobody",
        "Secretary",
        "%3Cscript%3E",
        "secretary-of-the-sample-organisation%00",
    ] {
        let answer = get(&app, &format!("/en/speakers/{missing}")).await;
        assert!(answer.status == 404 || answer.status == 400, "{missing}");
    }
}

#[tokio::test]
async fn a_message_names_its_speaker_with_the_way_to_their_page() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let page = get(&app, &format!("/ar{SECRETARY}")).await.text;
    let message = page
        .split('"')
        .find(|piece| piece.starts_with("/ar/messages/2015/"))
        .unwrap();
    let message = get(&app, message).await.text;
    assert!(
        message.contains(&format!(
            "<a href=\"/ar{SECRETARY}\"><bdi>أمين المنظمة النموذجية</bdi></a>"
        )),
        "{message}"
    );
}

#[tokio::test]
async fn offices_on_record_stand_with_their_dates_and_titles_in_the_pages_language() {
    let stage = sample().await;
    let offices = r#"
        alter table revision disable trigger user;
        update revision set content = '{"offices": [
            {"key": "deputy", "from": "2001-02-03", "until": "2004-05-06"}, {"key": "head", "from": "2004-05-07", "until": null}]}'
        where part = 'free' and thing_id = (select id from speaker where slug = 'secretary-of-the-sample-organisation');
        update revision set content = content || '{"titles": {"deputy": "Sample Deputy", "head": "Sample Head"}}'
        where part = 'en' and thing_id = (select id from speaker where slug = 'secretary-of-the-sample-organisation');
        alter table revision enable trigger user;"#;
    sqlx::raw_sql(offices).execute(&stage.owner).await.unwrap();
    let app = stage.app(TODAY);
    let page = get(&app, &format!("/en{SECRETARY}")).await.text;
    // Facts for programs name the titles in the order of their own.
    let (_, page) = page.split_once("<h1").unwrap();
    assert!(
        places(
            page,
            &[
                "Sample Head",
                "since 7 May 2004",
                "Sample Deputy",
                "3 February 2001 – 6 May 2004"
            ]
        )
        .is_sorted()
    );
    let russian = get(&app, &format!("/ru{SECRETARY}")).await.text;
    assert!(
        russian.contains("<bdi lang=\"en\" dir=\"ltr\">Sample Head</bdi>"),
        "{russian}"
    );
    assert!(
        get(&app, "/en/speakers")
            .await
            .text
            .contains("Sample Head, Sample Deputy")
    );
}

#[tokio::test]
async fn all_texts_of_a_speaker_stand_on_one_page_in_the_order_of_their_dates() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let page = get(&app, &format!("/en{SECRETARY}?view=full")).await;
    assert_eq!(page.status, 200);
    let html = &page.text;
    let words = [
        "22 March 2015",
        "The first year",
        "SAMPLE/2015/3",
        "We begin with water.",
        "22 March 2017",
        "We end with rain.",
    ];
    assert!(places(html, &words).is_sorted(), "{html}");
    assert!(
        !html.contains("Вода продолжает.")
            && html.contains("no text in this language are left out")
    );
    assert!(html.contains("noindex") && !html.contains(" id=\"b1\""));
    let one = get(&app, &format!("/en{SECRETARY}?view=full&year=2017"))
        .await
        .text;
    assert!(one.contains("We end with rain.") && !one.contains("We begin with water."));
    for odd in ["&year=x", "&utm_source=1", "&office="] {
        let odd = get(&app, &format!("/en{SECRETARY}?view=full{odd}")).await;
        assert!(odd.status == 200 && odd.text.contains("We begin with water."));
    }
    let none = get(&app, &format!("/fr{SECRETARY}?view=full")).await;
    assert!(none.status == 200 && none.text.contains("class=\"notice\""));
}

#[tokio::test]
async fn the_archive_leads_to_the_whole_texts_for_good() {
    let stage = sample().await;
    stage.follow().await;
    let app = stage.app(TODAY);
    let asked = "/ru/messages?speaker=secretary-of-the-sample-organisation&view=full&office=Sample%20Secretary";
    let answer = get(&app, asked).await;
    assert_eq!(answer.status, 308);
    let to = answer.headers["location"].to_str().unwrap();
    assert_eq!(
        to,
        format!("/ru{SECRETARY}?view=full&office=Sample%20Secretary")
    );
    // Without the speaker it is a question like any other.
    assert_eq!(get(&app, "/ru/messages?view=full").await.status, 200);
}

#[tokio::test]
async fn the_office_held_then_narrows_the_texts_whatever_the_language_of_its_title() {
    let stage = sample().await;
    let mut deputy = text("m5", "en", 2012, "Before", "As a deputy.");
    deputy["speaker_title"] = json!("Sample Deputy");
    let mut arabic = text("m5", "ar", 2012, "من قبل", "بصفة نائب.");
    arabic["speaker_title"] = json!("نائب نموذجي");
    import(&stage, &[deputy, arabic], true).await;
    let app = stage.app(TODAY);
    let all = get(&app, &format!("/en{SECRETARY}?view=full")).await.text;
    assert!(
        all.contains("As a deputy.") && all.contains("office=Sample%20Deputy"),
        "{all}"
    );
    let of_office = get(
        &app,
        &format!("/ar{SECRETARY}?view=full&office=Sample%20Deputy"),
    )
    .await
    .text;
    assert!(
        of_office.contains("بصفة نائب.") && !of_office.contains("نبدأ بالماء."),
        "{of_office}"
    );
    let none = get(&app, &format!("/en{SECRETARY}?view=full&office=%3Cb%3E")).await;
    assert!(none.status == 200 && !none.text.contains("<b>"));
}

#[tokio::test]
async fn more_than_fifty_texts_are_shown_year_by_year_and_the_page_says_so() {
    let stage = Stage::with_bundle().await;
    let lines: Vec<_> = (0..51)
        .map(|number| {
            let year = if number < 26 { 2001 } else { 2002 };
            text(
                &format!("m{number}"),
                "en",
                year,
                &format!("Title {number}"),
                &format!("Words {number}."),
            )
        })
        .collect();
    import(&stage, &lines[..50], true).await;
    let app = stage.app(TODAY);
    let fifty = get(&app, &format!("/en{SECRETARY}?view=full")).await.text;
    assert_eq!(fifty.matches("<article class=\"full-text\">").count(), 50);
    assert!(!fifty.contains("too many for one page"));
    import(&stage, &lines, true).await;
    let first = get(&app, &format!("/en{SECRETARY}?view=full")).await.text;
    assert_eq!(first.matches("<article class=\"full-text\">").count(), 26);
    assert!(
        first.contains("too many for one page. Shown are those of 2001"),
        "{first}"
    );
    assert!(first.contains("view=full&amp;year=2002"), "{first}");
    let second = get(&app, &format!("/en{SECRETARY}?view=full&year=2002"))
        .await
        .text;
    assert_eq!(second.matches("<article class=\"full-text\">").count(), 25);
}

#[tokio::test]
async fn an_observance_lists_what_was_said_for_it_and_a_year_what_was_said_then() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/observances/water-day").await.text;
    assert!(
        places(
            &page,
            &["The third year", "From the chair", "The first year"]
        )
        .is_sorted()
    );
    assert!(page.contains(&format!("href=\"/en{SECRETARY}\"")));
    let year = get(&app, "/en/observances/water-day/2016").await.text;
    assert!(
        year.contains("From the chair")
            && year.contains("Второй год")
            && !year.contains("The first year")
    );
    for without in [
        "/en/observances/water-day/2014",
        "/en/observances/world-food-day",
    ] {
        assert!(
            !get(&app, without).await.text.contains("messages-given"),
            "{without}"
        );
    }
    let more: Vec<_> = (0..9)
        .map(|number| {
            text(
                &format!("n{number}"),
                "en",
                2010,
                &format!("Further {number}"),
                "Words.",
            )
        })
        .collect();
    import(&stage, &more, true).await;
    let page = get(&app, "/en/observances/water-day").await.text;
    assert!(
        page.contains("All 13 messages")
            && page.contains("href=\"/en/messages?observance=water-day\""),
        "{page}"
    );
    let year = get(&app, "/en/observances/water-day/2010").await.text;
    assert_eq!(year.matches(">Further ").count(), 9);
}

#[tokio::test]
async fn a_message_that_is_no_longer_valid_says_so_wherever_it_stands() {
    let stage = sample().await;
    let withdraw =
        "update publication set withdrawn_reason = 'It was never said.' where part = 'en'
                    and thing_id = (select id from message where year = 2017)";
    sqlx::raw_sql(withdraw).execute(&stage.owner).await.unwrap();
    let app = stage.app(TODAY);
    for address in [
        format!("/en{SECRETARY}"),
        "/en/observances/water-day".to_owned(),
    ] {
        let page = get(&app, &address).await.text;
        let entry = page.split("The third year").nth(1).unwrap();
        let entry = entry.split("</p>").next().unwrap();
        assert!(entry.contains("No longer valid"), "{address}: {entry}");
        assert_eq!(page.matches("No longer valid").count(), 1, "{address}");
    }
    let full = get(&app, &format!("/en{SECRETARY}?view=full")).await.text;
    assert!(full.contains("It was never said."), "{full}");
}
