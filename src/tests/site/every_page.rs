//! Every page in every language.

use super::spoken::sample;
use crate::domain::locale::Locale;
use crate::site::addresses::list_public_pages;
use crate::tests::support::{Stage, TODAY, get, today};

/// All pages in one language. A test each, so that they run side by side.
async fn walk(locale: Locale) {
    let stage = sample().await;
    stage.follow().await;
    let app = stage.app(TODAY);
    let pages = list_public_pages(&stage.database.live, today(), &Locale::ALL)
        .await
        .unwrap();
    assert!(pages.len() >= 399, "{}", pages.len());
    // The words of a photo may be in some languages only.
    let own = pages
        .into_iter()
        .filter(|page| page.locales.contains(&locale));
    let mut pictures = 0;
    for page in own {
        let address = format!("/{locale}{}", page.path);
        let answer = get(&app, &address).await;
        assert_eq!(answer.status, 200, "{address}");
        let html = &answer.text;
        let opening = format!(
            "<html lang=\"{locale}\" dir=\"{}\">",
            locale.direction().code()
        );
        assert!(html.contains(&opening), "{address}: {}", &html[..200]);
        // Facts told to machines are no script. The archive has one, which suggests words.
        let scripts = html.matches("<script").count()
            - html
                .matches("<script type=\"application/ld+json\">")
                .count();
        assert!(
            scripts == usize::from(page.path == "/messages") && !html.contains(" style="),
            "{address} ships a script or a style"
        );
        // Each language in which it is listed, and one for all others.
        let is_listed = page.listed.contains(&locale);
        let listed_links = if is_listed { page.listed.len() + 1 } else { 0 };
        assert_eq!(html.contains("noindex"), !is_listed, "{address}");
        assert_eq!(html.matches("<h1").count(), 1, "{address}");
        assert_eq!(
            html.matches("rel=\"alternate\" hreflang=").count(),
            listed_links,
            "{address}"
        );
        assert!(!html.contains("<!>"), "{address}");
        pictures += count_pictures(html, locale, &address);
    }
    assert!(pictures > 20, "{pictures}");
    other_views(&app, locale).await;
}

/// Sees that no picture lacks its credit, or its alternative text in the language of its page.
fn count_pictures(html: &str, locale: Locale, address: &str) -> usize {
    let figures = html.split("<figure>").skip(1);
    let figures = figures.filter_map(|figure| figure.split("</figure>").next());
    let with_pictures: Vec<&str> = figures.filter(|figure| figure.contains("<img")).collect();
    for figure in &with_pictures {
        let alt = figure.split("alt=\"").nth(1);
        let alt = alt
            .and_then(|alt| alt.split('"').next())
            .unwrap_or_default();
        assert!(!alt.is_empty(), "{address}: {figure}");
        let is_english = locale != Locale::En && alt.contains(" the ");
        assert!(!is_english, "{address}: {alt}");
        assert!(figure.contains("class=\"credit\""), "{address}: {figure}");
    }
    let (all, within) = (
        html.matches("<img").count(),
        html.matches("<figure>").count(),
    );
    assert!(all <= within, "{address}: a picture outside a figure");
    with_pictures.len()
}

/// The other views of a message and a speaker: under their addresses, with a query. None is listed by itself.
async fn other_views(app: &axum::Router, locale: Locale) {
    let speaker = format!("/{locale}/speakers/secretary-of-the-sample-organisation");
    let page = get(app, &speaker).await.text;
    let own = format!("/{locale}/messages/");
    let message = page
        .split('"')
        .find(|piece| piece.starts_with(&own) && !piece.contains('?'));
    let mut views = vec![format!("{speaker}?view=full")];
    for query in [
        "beside=ar",
        "beside=en",
        "paragraph=1",
        "revision=1",
        "revision=1&paragraph=1",
    ] {
        views.extend(message.map(|message| format!("{message}?{query}")));
    }
    for address in views {
        let answer = get(app, &address).await;
        let html = &answer.text;
        assert_eq!(answer.status, 200, "{address}");
        assert!(
            html.contains(&format!("<html lang=\"{locale}\"")),
            "{address}"
        );
        assert!(
            html.matches("<script").count() == 1
                && html.contains("<script type=\"application/ld+json\">")
                && !html.contains(" style=")
                && !html.contains("<!>"),
            "{address}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{address}");
        let is_listed = address.contains("beside=");
        assert_eq!(html.contains("noindex"), !is_listed, "{address}");
    }
}

macro_rules! every_page_is_there_in {
    ($($name:ident: $locale:ident),+ $(,)?) => {$(
        #[tokio::test]
        async fn $name() {
            walk(Locale::$locale).await;
        }
    )+};
}

every_page_is_there_in! {
    every_page_is_there_in_arabic: Ar,
    every_page_is_there_in_chinese: Zh,
    every_page_is_there_in_english: En,
    every_page_is_there_in_french: Fr,
    every_page_is_there_in_russian: Ru,
    every_page_is_there_in_spanish: Es,
}

#[tokio::test]
async fn a_title_in_another_language_says_so_and_an_unchecked_one_too() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/ar/observances/media-information-literacy-week")
        .await
        .text;
    assert!(
        page.contains("lang=\"en\" dir=\"ltr\">Global Media and Information Literacy Week</bdi>"),
        "{page}"
    );
    assert!(
        page.replace(['\u{2068}', '\u{2069}'], "")
            .contains("(باللغة الإنكليزية)"),
        "{page}"
    );
    let page = get(&app, "/zh/observances/vesak-day").await.text;
    assert!(page.contains("卫塞节") && page.contains("class=\"mark\""));
}

#[tokio::test]
async fn what_is_only_remembered_shows_no_symbol_and_no_year() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/observances/international-education-year-1970")
        .await
        .text;
    assert!(page.contains("General Assembly"));
    assert!(
        !page.contains("A/RES/2412") && !page.contains("1968"),
        "{page}"
    );
}

#[tokio::test]
async fn an_observance_page_stays_under_25_kilobytes_with_its_stylesheet() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    for locale in Locale::ALL {
        let mut compressed = 0;
        for address in [
            format!("/{locale}/observances/south-south-cooperation-day"),
            crate::parts::stylesheet::STYLESHEET.href.clone(),
        ] {
            let request = axum::http::Request::get(&address).header("accept-encoding", "br");
            let response = tower::ServiceExt::oneshot(
                app.clone(),
                request.body(axum::body::Body::empty()).unwrap(),
            )
            .await
            .unwrap();
            assert_eq!(response.headers()["content-encoding"], "br");
            compressed += http_body_util::BodyExt::collect(response.into_body())
                .await
                .unwrap()
                .to_bytes()
                .len();
        }
        assert!(compressed < 25_000, "{locale}: {compressed} bytes");
    }
}

#[tokio::test]
async fn an_agencys_english_name_says_that_it_is_english() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/ru/observances/water-day").await.text;
    for unmarked in page.split("UN-Water").skip(1) {
        assert!(unmarked.starts_with("</bdi>"), "{page}");
    }
    let page = get(&app, "/zh/observances/world-health-day").await.text;
    assert!(
        page.contains("<bdi lang=\"en\" dir=\"ltr\">WHO</bdi>"),
        "{page}"
    );
    let page = get(&app, "/en/observances/world-health-day").await.text;
    assert!(page.contains("<bdi>WHO</bdi>"), "{page}");
}
