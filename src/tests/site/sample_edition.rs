//! The sample edition shows every piece of its source.

use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get};

#[tokio::test]
async fn the_page_shows_every_piece() {
    let stage = Stage::with_bundle().await;
    let page = get(
        &stage.app(TODAY),
        "/en/observances/south-south-cooperation-day",
    )
    .await
    .text;
    let page = page.replace("&#x27;", "'");
    for piece in [
        "United Nations Day for South-South Cooperation",
        "12 September",
        "“As we mark the United Nations Day for South-South Cooperation, let us reaffirm our commitment",
        "improving the lives of billions of people in the global South and beyond.”",
        "Secretary-General Ban Ki-moon",
        "Message for the UN Day of South-South Cooperation",
        "Fish farmers",
        "Through SSC farmers receive training on different technologies, including fish cage culture.",
        "Photo: FAO",
        "The original photograph is not shown here.",
        "Illustration: Daymark",
        "South-South cooperation, as an important element of international cooperation",
        "Developing countries have the primary responsibility",
        "To mark the importance of South-South Cooperation, the General Assembly decided",
        "Buenos Aires Plan of Action for Promoting and Implementing Technical Cooperation among Developing Countries</a>",
        "PDF document",
        "The Assembly also urged all relevant United Nations organizations",
        "Development cooperation beyond 2015 will have to increase",
        "Welcome to the United Nations. It's your world.",
        "UN Web Services Section, Department of Public Information, © United Nations",
        "The source names no year; an editor judged it to be 2015.",
        "General Assembly decision 66/550",
        "A/RES/58/220",
        "23 December 2003",
    ] {
        assert!(page.contains(piece), "{piece}");
    }
    assert!(page.contains("width=\"") && page.contains("height=\"") && page.contains("srcset="));
}

#[tokio::test]
async fn the_day_has_moved_and_every_year_knows_its_date() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (year, date) in [
        (2004, "19 December"),
        (2010, "19 December"),
        (2011, "19 December"),
        (2012, "12 September"),
        (2030, "12 September"),
    ] {
        let page = get(
            &app,
            &format!("/en/observances/south-south-cooperation-day/{year}"),
        )
        .await;
        assert_eq!(page.status, 200);
        let dateline = format!(
            "<span class=\"dateline-day\">{date}</span> <span class=\"dateline-year\">{year}</span>"
        );
        assert!(page.text.contains(&dateline), "{year}: {}", page.text);
        assert!(page.text.contains("noindex"), "{year} is only computed");
    }
    let stored = get(&app, "/en/observances/south-south-cooperation-day/2015")
        .await
        .text;
    assert!(!stored.contains("noindex"));
}

#[tokio::test]
async fn other_languages_tell_the_day_and_say_where_the_text_can_be_read() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for (locale, title, date) in [
        (
            Locale::Ar,
            "يوم الأمم المتحدة للتعاون فيما بين بلدان الجنوب",
            "12 سبتمبر",
        ),
        (Locale::Zh, "联合国南南合作日", "9月12日"),
        (
            Locale::Fr,
            "Journée des Nations Unies pour la coopération Sud-Sud",
            "12 septembre",
        ),
        (
            Locale::Ru,
            "День сотрудничества Юг — Юг Организации Объединенных Наций",
            "12 сентября",
        ),
        (
            Locale::Es,
            "Día de las Naciones Unidas para la Cooperación Sur-Sur",
            "12 de septiembre",
        ),
    ] {
        let page = get(
            &app,
            &format!("/{locale}/observances/south-south-cooperation-day"),
        )
        .await
        .text;
        assert!(page.contains(title) && page.contains(date), "{locale}");
        assert!(
            page.contains("66/550") && page.contains("A/RES/58/220"),
            "{locale}"
        );
        let link = "<a href=\"/en/observances/south-south-cooperation-day\" lang=\"en\" dir=\"ltr\" hreflang=\"en\">English</a>";
        let elsewhere = page
            .split("class=\"elsewhere\"")
            .nth(1)
            .unwrap_or_else(|| panic!("{locale}: {page}"));
        assert!(elsewhere.contains(link), "{locale}: {elsewhere}");
        assert!(!page.contains("As we mark"), "{locale} mixes languages");
    }
}
