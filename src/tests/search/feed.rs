//! A question to the archive as a feed.

use super::{archive, clean_water, import, line, with};
use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get, send};
use axum::body::Body;
use axum::http::{Request, header};
use quick_xml::NsReader;
use quick_xml::events::Event;
use serde_json::json;
use std::collections::BTreeMap;

/// An element: its name, its attributes, and all text within it.
#[derive(Clone, Debug, Default)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    fn child(&self, name: &str) -> &Element {
        let found = self.children.iter().find(|child| child.name == name);
        found.unwrap_or_else(|| panic!("no {name} in {self:#?}"))
    }

    fn all(&self, name: &str) -> Vec<&Element> {
        self.children
            .iter()
            .filter(|child| child.name == name)
            .collect()
    }
}

/// The root of a document. Fails where it is not well-formed.
fn parse(xml: &str) -> Element {
    let mut reader = NsReader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Element::default()];
    let element = |tag: &quick_xml::events::BytesStart<'_>| Element {
        name: tag.name().as_ref().to_owned(),
        attributes: tag
            .attributes()
            .map(|attribute| {
                let attribute = attribute.unwrap();
                let key = attribute.key.as_ref().to_owned();
                let value = quick_xml::escape::unescape(&attribute.value).unwrap();
                (key, value.into_owned())
            })
            .collect(),
        ..Element::default()
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => open.push(element(&tag)),
            Event::Empty(tag) => {
                let child = element(&tag);
                open.last_mut().unwrap().children.push(child);
            }
            Event::End(_) => {
                let child = open.pop().unwrap();
                open.last_mut().unwrap().children.push(child);
            }
            Event::Text(text) => {
                open.last_mut().unwrap().text += &text;
            }
            Event::GeneralRef(named) => {
                let named = format!("&{};", &*named);
                let read = quick_xml::escape::unescape(&named).unwrap().into_owned();
                open.last_mut().unwrap().text += &read;
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "{xml}");
    open.remove(0).children.remove(0)
}

async fn sample() -> Stage {
    archive(&[
        clean_water(),
        line(
            "m1",
            "fr",
            2015,
            "De l’eau pure pour tous",
            "Chaque enfant y a droit.",
        ),
        line(
            "m2",
            "en",
            2016,
            "A <b>bold</b> title & more",
            "\\<script>alert(1)\\</script> and water",
        ),
        line(
            "m3",
            "ar",
            2019,
            "مياه نظيفة للجميع",
            "إن الأمم المتحدة تعمل من أجل المياه.",
        ),
        with(
            line("m4", "en", 2017, "Energy", "The sun gives light."),
            &[("issued_on", json!("2017-03-20"))],
        ),
    ])
    .await
}

#[tokio::test]
async fn a_feed_has_what_the_archive_finds_the_newest_first_and_every_piece_that_atom_asks_for() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let answer = get(&app, "/en/messages.atom?q=water").await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.headers["content-type"],
        "application/atom+xml; charset=utf-8"
    );
    let feed = parse(&answer.text);
    assert_eq!(feed.name, "feed");
    assert_eq!(feed.attributes["xmlns"], "http://www.w3.org/2005/Atom");
    assert_eq!(feed.attributes["xml:lang"], "en");
    let own = "https://days.example.org/en/messages.atom?q=water";
    assert_eq!(feed.child("id").text, own);
    let links = feed.all("link");
    let href = |rel: &str| {
        let found = links.iter().find(|link| link.attributes["rel"] == rel);
        found.unwrap().attributes["href"].as_str()
    };
    assert_eq!(href("self"), own);
    assert_eq!(
        href("alternate"),
        "https://days.example.org/en/messages?q=water"
    );
    assert!(feed.child("title").text.contains("water"));
    let titles: Vec<_> = feed
        .all("entry")
        .iter()
        .map(|entry| entry.child("title").text.clone())
        .collect();
    // The first by the name of its observance.
    assert_eq!(
        titles,
        [
            "Energy",
            "A <b>bold</b> title & more",
            "Clean water for all"
        ]
    );
    for entry in feed.all("entry") {
        assert!(entry.child("id").text.starts_with("urn:uuid:"));
        assert!(entry.child("updated").text.ends_with('Z'));
        assert!(entry.child("updated").text <= feed.child("updated").text);
        assert_eq!(
            entry.child("author").child("name").text,
            "Secretary of the sample organisation"
        );
        assert!(!entry.child("summary").text.is_empty());
        let href = &entry.child("link").attributes["href"];
        let path = href.strip_prefix("https://days.example.org").unwrap();
        assert_eq!(get(&app, path).await.status, 200, "{path}");
    }
    assert!(!answer.text.contains("<script") && !answer.text.contains("<b>"));
    let issued = parse(&get(&app, "/en/messages.atom?q=sun").await.text);
    assert_eq!(
        issued.child("entry").child("published").text,
        "2017-03-20T00:00:00Z"
    );
}

#[tokio::test]
async fn entries_in_another_language_say_so_and_have_the_same_identity_in_every_feed() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let mut identities = Vec::new();
    for locale in Locale::ALL {
        let feed = parse(&get(&app, &format!("/{locale}/messages.atom")).await.text);
        assert_eq!(feed.attributes["xml:lang"], locale.code());
        let entries = feed.all("entry");
        identities.push(
            entries
                .iter()
                .map(|entry| entry.child("id").text.clone())
                .collect::<Vec<_>>(),
        );
        let arabic = entries
            .iter()
            .find(|entry| entry.child("title").text.contains("مياه"))
            .unwrap();
        let language = arabic
            .child("title")
            .attributes
            .get("xml:lang")
            .map(String::as_str);
        assert_eq!(language, (locale != Locale::Ar).then_some("ar"));
    }
    assert_eq!(identities[0].len(), 4);
    assert!(identities.iter().all(|held| *held == identities[0]));
    let french = parse(&get(&app, "/fr/messages.atom?q=enfant").await.text);
    let entry = french.child("entry");
    assert_eq!(entry.child("title").text, "De l’eau pure pour tous");
    let other = entry
        .all("link")
        .into_iter()
        .find(|link| link.attributes["hreflang"] == "en");
    assert!(other.unwrap().attributes["href"].contains("/en/messages/2015/"));
}

#[tokio::test]
async fn facets_narrow_a_feed_and_what_it_does_not_know_is_refused_in_a_plain_sentence() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let narrow = parse(&get(&app, "/en/messages.atom?q=water&year=2015").await.text);
    assert_eq!(narrow.all("entry").len(), 1);
    let nothing = get(&app, "/en/messages.atom?q=xylophone").await;
    assert_eq!(nothing.status, 200);
    assert_eq!(parse(&nothing.text).all("entry").len(), 0);
    let long = format!("q={}", "x".repeat(10_000));
    for query in [
        "sort=oldest",
        "after=1",
        "utm_source=x",
        "colour=%3Cb%3E",
        long.as_str(),
    ] {
        for locale in Locale::ALL {
            let refused = get(&app, &format!("/{locale}/messages.atom?{query}")).await;
            assert_eq!(refused.status, 400, "{locale} {query}");
            assert_eq!(refused.headers["content-type"], "text/plain; charset=utf-8");
            assert!(!refused.text.is_empty() && refused.text.len() < 600);
        }
    }
    let refused = get(&app, "/en/messages.atom?colour=red").await;
    assert!(refused.text.contains("colour"), "{}", refused.text);
}

#[tokio::test]
async fn an_embargoed_message_is_in_no_feed_until_its_hour() {
    let stage = sample().await;
    import(
        &stage,
        &[line("m9", "en", 2026, "Water under embargo", "Not yet.")],
        true,
    )
    .await;
    sqlx::query(
        "update publication p set live = tstzrange(app_now() + interval '1 hour', null)
         from message m where m.id = p.thing_id and m.year = 2026",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    stage.follow().await;
    let app = stage.app(TODAY);
    for address in [
        "/en/messages.atom?q=water",
        "/en/messages.atom",
        "/fr/messages.atom?q=embargo",
        "/en/suggest?q=emb",
        "/en/search?q=embargo",
    ] {
        let answer = get(&app, address).await;
        assert_eq!(answer.status, 200, "{address}");
        assert!(!answer.text.contains("Water under"), "{address}");
        assert!(!answer.text.contains("embargo\"]"), "{address}");
    }
}

#[tokio::test]
async fn a_reader_that_has_the_feed_is_told_so_and_the_page_leads_to_it() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let first = get(&app, "/en/messages.atom?q=water").await;
    let tag = first.headers["etag"].clone();
    assert!(
        first.headers["last-modified"]
            .to_str()
            .unwrap()
            .ends_with(" GMT")
    );
    assert_eq!(first.headers["access-control-allow-origin"], "*");
    let again = Request::get("/en/messages.atom?q=water").header(header::IF_NONE_MATCH, tag);
    let again = send(&app, again.body(Body::empty()).unwrap()).await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    let page = get(&app, "/en/messages?q=water&sort=oldest").await.text;
    let link =
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/en/messages.atom?q=water\"";
    assert!(page.contains(link), "{page}");
    assert!(page.contains("Follow this search"));
    assert!(
        !get(&app, "/en/messages?q=xylophone")
            .await
            .text
            .contains("Follow this search")
    );
}

#[tokio::test]
async fn until_there_is_an_index_a_feed_asks_to_come_again_and_it_needs_no_database_after() {
    let stage = Stage::with_bundle().await;
    let early = get(&stage.app(TODAY), "/es/messages.atom").await;
    assert_eq!(early.status, 503);
    assert!(early.headers.contains_key("retry-after"));
    assert!(early.text.contains("El archivo se está preparando"));
    let stage = sample().await;
    let app = stage.app(TODAY);
    let before = get(&app, "/en/messages.atom").await;
    stage.database.close().await;
    assert_eq!(get(&app, "/en/messages.atom").await.text, before.text);
}
