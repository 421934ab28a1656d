//! One message: two languages side by side, paragraphs to be quoted, revisions that were public.

use super::spoken::{import, sample, text};
use crate::domain::locale::Locale;
use crate::store::live::messages::list_all_messages;
use crate::tests::support::{Stage, TODAY, get};
use serde_json::json;

/// The message for the day of water, without its locale.
async fn path(stage: &Stage) -> String {
    let all = list_all_messages(&stage.database.live).await.unwrap();
    let ours = all
        .iter()
        .find(|message| message.slug.starts_with("water-day"));
    let ours = ours.unwrap();
    format!("/messages/{}/{}", ours.year, ours.slug)
}

/// Isolating marks are for the eye.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A stage with one message in English, of four blocks, and in Arabic, of two.
async fn in_two_languages() -> Stage {
    let stage = Stage::with_bundle().await;
    let english = "Water is the first of rights.\n\n## What follows\n\nShare it.\n\n- with neighbours\n- with rivers";
    let arabic = "الماء أول الحقوق.\n\nتقاسمه.";
    let lines = [
        text("m1", "en", 2015, "Water for all", english),
        text("m1", "ar", 2015, "الماء للجميع", arabic),
    ];
    import(&stage, &lines, true).await;
    stage
}

#[tokio::test]
async fn a_text_stands_beside_another_language_and_nothing_of_either_is_lost() {
    let stage = in_two_languages().await;
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    let page = get(&app, &format!("/en{path}?beside=ar")).await;
    assert_eq!(page.status, 200);
    let html = &page.text;
    assert_eq!(html.matches("<div class=\"pair\">").count(), 4, "{html}");
    assert_eq!(
        html.matches("<div lang=\"en\" dir=\"ltr\" class=\"side side-own\">")
            .count(),
        4
    );
    assert_eq!(
        html.matches("<div lang=\"ar\" dir=\"rtl\" class=\"side side-other\">")
            .count(),
        2
    );
    for words in [
        "Water is the first of rights.",
        "What follows",
        "with rivers",
        "الماء أول الحقوق.",
        "تقاسمه.",
    ] {
        assert!(html.contains(words), "{words}");
    }
    // The second paragraphs stand in one row.
    let row = html.split("<div class=\"pair\">").nth(2).unwrap();
    assert!(
        row.contains("What follows") && row.contains("تقاسمه."),
        "{row}"
    );
    // Ids are those of the page's own text alone.
    for place in 1..=4 {
        assert_eq!(
            html.matches(&format!(" id=\"p{place}\"")).count(),
            1,
            "p{place}"
        );
    }
    let canonical = format!("<link rel=\"canonical\" href=\"https://days.example.org/en{path}\"");
    assert!(
        html.contains(&canonical) && !html.contains("noindex"),
        "{html}"
    );
    assert!(
        html.contains(&format!("href=\"/ar{path}\"")),
        "the language bar leads to the plain page"
    );
    let turned = get(&app, &format!("/ar{path}?beside=en")).await.text;
    assert!(turned.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(
        turned
            .matches("<div lang=\"en\" dir=\"ltr\" class=\"side side-other\">")
            .count(),
        4
    );
    assert_eq!(
        turned
            .matches("<div lang=\"ar\" dir=\"rtl\" class=\"side side-own\">")
            .count(),
        2
    );
}

#[tokio::test]
async fn the_facts_lead_to_the_languages_there_are_and_others_are_left_out() {
    let stage = in_two_languages().await;
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    let page = get(&app, &format!("/en{path}")).await.text;
    assert!(
        page.contains(&format!("href=\"/en{path}?beside=ar\"")),
        "{page}"
    );
    assert!(!page.contains("?beside=fr") && !page.contains("?beside=en"));
    // Neither a language without the text, nor the page's own, nor one that is none.
    for other in ["fr", "en", "de", "", "%3Cscript%3E"] {
        let odd = get(&app, &format!("/en{path}?beside={other}")).await;
        assert_eq!((odd.status.as_u16(), &odd.text), (200, &page), "{other}");
    }
}

#[tokio::test]
async fn each_block_has_its_place_and_each_paragraph_a_way_to_its_quotation() {
    let stage = in_two_languages().await;
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    let page = get(&app, &format!("/en{path}")).await.text;
    for place in 1..=4 {
        assert!(
            page.contains(&format!(" id=\"p{place}\"")),
            "p{place}: {page}"
        );
        let way = format!("href=\"/en{path}?paragraph={place}\"");
        // The second block is a heading.
        assert_eq!(page.contains(&way), place != 2, "{place}");
    }
    assert!(page.contains("aria-label=\"Quote paragraph 3\""), "{page}");
}

#[tokio::test]
async fn a_paragraph_is_quoted_with_its_marks_its_speaker_and_where_it_stands() {
    let stage = in_two_languages().await;
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    let page = get(&app, &format!("/en{path}?paragraph=3")).await;
    assert_eq!(page.status, 200);
    let quoted = page
        .text
        .split("<pre")
        .nth(1)
        .unwrap()
        .split("</pre>")
        .next()
        .unwrap();
    let copied = quoted
        .split_once('>')
        .unwrap()
        .1
        .replace("<bdi>", "")
        .replace("</bdi>", "");
    assert!(copied.starts_with("“Share it.”\n\nSecretary"), "{copied}");
    for piece in [
        "“Share it.”",
        "Secretary of the sample organisation",
        "Sample Secretary",
        "Water for all, 22 March 2015",
        "SAMPLE/2015/3",
        "Revision 1",
    ] {
        assert!(quoted.contains(piece), "{piece}: {quoted}");
    }
    let address = format!("https://days.example.org/en{path}?revision=1#p3");
    assert!(quoted.contains(&address), "{quoted}");
    assert!(
        page.text.contains(&format!("href=\"/en{path}#p3\"")),
        "the way back"
    );
    assert!(
        page.text.contains("noindex")
            && page.text.contains(&format!(
                "rel=\"canonical\" href=\"https://days.example.org/en{path}\""
            ))
    );
    let arabic = get(&app, &format!("/ar{path}?paragraph=2")).await.text;
    assert!(arabic.contains("”تقاسمه.“"), "{arabic}");
    for odd in ["0", "5", "99999999999999999999", "-1", "x", "03", "1.5"] {
        for locale in [Locale::En, Locale::Ar] {
            let odd = get(&app, &format!("/{locale}{path}?paragraph={odd}")).await;
            let offers_the_text = odd.text.contains(&format!("href=\"/{locale}{path}\""));
            assert!(odd.status == 404 && offers_the_text, "{}", odd.text);
        }
    }
}

#[tokio::test]
async fn a_reference_names_the_revision_that_it_cites() {
    let stage = in_two_languages().await;
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    let lasting = format!("https://days.example.org/en{path}?revision=1");
    for ending in ["ris", "bib", "csl.json"] {
        let reference = get(&app, &format!("/en{path}.{ending}")).await;
        assert_eq!(reference.status, 200);
        assert!(
            reference.text.contains(&lasting),
            "{ending}: {}",
            reference.text
        );
    }
}

#[tokio::test]
async fn beside_the_date_stands_what_kind_of_text_it_is() {
    let stage = Stage::with_bundle().await;
    let mut unofficial = text("m1", "en", 2015, "Heard", "Somebody wrote it down.");
    unofficial["standing"] = json!("unofficial");
    unofficial["text_status"] = json!("transcript");
    import(&stage, &[unofficial], true).await;
    let page = get(&stage.app(TODAY), &format!("/en{}", path(&stage).await))
        .await
        .text;
    let dateline = page.split("<p class=\"dateline\">").nth(1).unwrap();
    let dateline = dateline.split("</p>").next().unwrap();
    assert!(
        dateline.contains("unofficial text, transcript"),
        "{dateline}"
    );
}

/// Gives the English text further revisions: the second, which was published in the place of the first; a draft;
/// one that is scheduled; one that was published in error and taken away, one that was marked as no longer valid.
const HISTORY: &str = r#"
    insert into revision (thing_id, part, number, content, origin)
    select thing_id, part, n, replace(content::text, 'Water is', 'EDIT-' || n || ' Water is')::jsonb, 'staff'
    from revision join message on id = thing_id, generate_series(2, 6) n where part = 'en' and number = 1;
    delete from publication where part = 'en' and thing_id in (select id from message);
    insert into publication (id, thing_id, part, revision, live, withdrawn_reason, end_reason)
    select gen_random_uuid(), id, 'en', revision, tstzrange(starts::timestamptz, ends::timestamptz), withdrawn, ended
    from message, (values
        (5, '2020-01-01T12:00Z', '2020-01-02T12:00Z', null, 'in_error'),
        (6, '2020-01-03T12:00Z', '2020-01-04T12:00Z', null, null),
        (6, '2020-01-04T12:00Z', '2020-01-05T12:00Z', 'A page was missing.', null),
        (1, '2020-02-01T12:00Z', '2020-03-04T12:00Z', null, null),
        (2, '2020-03-04T12:00Z', '2100-01-01T12:00Z', null, null),
        (4, '2100-01-01T12:00Z', null, null, null)
    ) as told (revision, starts, ends, withdrawn, ended);"#;

#[tokio::test]
async fn a_revision_that_was_public_is_shown_as_such_and_no_other_is() {
    let stage = in_two_languages().await;
    sqlx::raw_sql(HISTORY).execute(&stage.owner).await.unwrap();
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    let plain_page = get(&app, &format!("/en{path}")).await.text;
    assert!(plain_page.contains("EDIT-2 Water is"));
    assert!(
        plain_page.contains(&format!("href=\"/en{path}?revision=2\"")),
        "{plain_page}"
    );

    let first = get(&app, &format!("/en{path}?revision=1")).await;
    assert_eq!(first.status, 200);
    let html = &first.text;
    assert!(
        html.contains(">Water is the first") && !html.contains("EDIT-"),
        "{html}"
    );
    assert!(html.contains("This is revision 1 of the text. It was published from 1 February 2020 until 4 March 2020."), "{html}");
    assert!(
        html.contains("noindex")
            && html.contains(&format!(
                "rel=\"canonical\" href=\"https://days.example.org/en{path}\""
            ))
    );
    assert!(html.contains(&format!("href=\"/en{path}.ris?revision=1\"")));
    let quoted = get(&app, &format!("/en{path}?revision=1&paragraph=1"))
        .await
        .text;
    assert!(
        quoted.contains("“Water is the first of rights.”") && quoted.contains("?revision=1#p1")
    );
    let cited = get(&app, &format!("/en{path}.ris?revision=1")).await.text;
    assert!(
        cited.contains("ET  - 1\r\n") && cited.contains("?revision=1\r\n"),
        "{cited}"
    );

    let second = get(&app, &format!("/en{path}?revision=2")).await.text;
    assert!(
        second.contains("EDIT-2 Water is")
            && second.contains("It has been published since 4 March 2020."),
        "{second}"
    );
    // That it will be followed by another is nobody's business yet.
    assert!(!second.contains("2100") && !second.contains("EDIT-4"));

    for hidden in ["3", "4", "5", "6", "7", "0", "01", "x", "-1", "99999999999"] {
        for ending in ["", ".ris", ".bib", ".csl.json"] {
            let answer = get(
                &app,
                &format!("/en{path}{ending}?revision={hidden}&paragraph=1"),
            )
            .await;
            assert_eq!(answer.status, 404, "{hidden}{ending}");
            assert!(!answer.text.contains("EDIT-"), "{hidden}{ending}");
        }
    }
    // Of the Arabic text only the first revision ever was.
    assert_eq!(
        get(&app, &format!("/ar{path}?revision=1")).await.status,
        200
    );
    assert_eq!(
        get(&app, &format!("/ar{path}?revision=2")).await.status,
        404
    );
    let told = plain(&get(&app, &format!("/ar{path}?revision=1")).await.text);
    assert!(told.contains("هذه هي النسخة رقم 1 من النص"), "{told}");
}

#[tokio::test]
async fn what_is_taken_away_takes_its_former_revisions_along() {
    let stage = in_two_languages().await;
    sqlx::raw_sql(HISTORY).execute(&stage.owner).await.unwrap();
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    let former = format!("/en{path}?revision=1");
    assert_eq!(get(&app, &former).await.status, 200);
    // The text in this language.
    let end = "update publication set live = tstzrange(lower(live), '2020-04-01T00:00Z'), end_reason = 'in_error'
               where part = 'en' and revision = 2 and thing_id in (select id from message)";
    sqlx::raw_sql(end).execute(&stage.owner).await.unwrap();
    assert_eq!(get(&app, &former).await.status, 404);
    assert_eq!(
        get(&app, &format!("/ar{path}?revision=1")).await.status,
        200
    );
    // The message.
    sqlx::raw_sql("update thing set trashed_at = app_now() where id in (select id from message)")
        .execute(&stage.owner)
        .await
        .unwrap();
    assert_eq!(
        get(&app, &format!("/ar{path}?revision=1")).await.status,
        404
    );
}

#[tokio::test]
async fn a_text_that_is_withdrawn_keeps_the_address_by_which_it_was_cited() {
    let stage = in_two_languages().await;
    let withdraw = "update publication set withdrawn_reason = 'It was never said.'
                    where part = 'en' and thing_id in (select id from message)";
    sqlx::raw_sql(withdraw).execute(&stage.owner).await.unwrap();
    let (app, path) = (stage.app(TODAY), path(&stage).await);
    for query in ["", "?revision=1", "?paragraph=1"] {
        let page = get(&app, &format!("/en{path}{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(page.text.contains("It was never said."), "{query}");
    }
    let beside = get(&app, &format!("/ar{path}?beside=en")).await.text;
    let head = beside.split("pair-head").nth(1).unwrap();
    assert!(
        head.split("class=\"body")
            .next()
            .unwrap()
            .contains("لم يعد ساريا"),
        "{head}"
    );
}

#[tokio::test]
async fn what_is_not_public_yet_stands_on_no_page_of_messages_and_speakers() {
    let stage = sample().await;
    let mut later = text("later", "en", 2016, "EMBARGOED title", "EMBARGOED words");
    later["speaker"] = json!("EMBARGOED speaker");
    later["speaker_id"] = json!("embargoed-speaker");
    let beside = text("m1", "fr", 2015, "EMBARGOED titre", "EMBARGOED mots");
    import(&stage, &[later, beside], false).await;
    stage.follow().await;
    let app = stage.app(TODAY);
    let path = format!(
        "/messages/2015/{}",
        list_all_messages(&stage.database.live).await.unwrap()[0].slug
    );
    for address in [
        format!("/en{path}"),
        format!("/en{path}?beside=fr"),
        format!("/en{path}?revision=1"),
        format!("/en{path}?paragraph=1"),
        "/en/speakers".to_owned(),
        "/en/speakers/secretary-of-the-sample-organisation".to_owned(),
        "/en/speakers/secretary-of-the-sample-organisation?view=full".to_owned(),
        "/fr/speakers/secretary-of-the-sample-organisation?view=full".to_owned(),
        "/en/observances/water-day".to_owned(),
        "/en/observances/water-day/2016".to_owned(),
        "/en/messages".to_owned(),
        "/sitemap.xml".to_owned(),
    ] {
        let page = get(&app, &address).await;
        assert_eq!(page.status, 200, "{address}");
        assert!(!page.text.to_lowercase().contains("embargoed"), "{address}");
    }
    assert_eq!(
        get(&app, "/en/speakers/embargoed-speaker").await.status,
        404
    );
    assert_eq!(
        get(&app, &format!("/fr{path}?revision=1")).await.status,
        404
    );
}
