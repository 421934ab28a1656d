//! From a page of the site to its screen.

use crate::domain::staff::Role;
use crate::tests::admin::work::editing::sample_edition;
use crate::tests::cast::{get_as, hire};
use crate::tests::support::{Stage, TODAY, get};
use axum::http::StatusCode;

#[tokio::test]
async fn a_page_of_the_site_leads_staff_to_its_own_screen() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let edition = sample_edition(&stage).await;
    let page = get(&app, "/fr/observances/water-day/2026").await;
    let href = "/admin/open?path=/fr/observances/water-day/2026";
    assert!(
        page.text.contains(&format!("href=\"{href}\"")),
        "{}",
        page.text
    );
    let outside = get(&app, href).await;
    assert_eq!(outside.status, StatusCode::UNAUTHORIZED);
    assert!(outside.text.contains("/admin/sign-in"), "{}", outside.text);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let leads = async |path: &str| {
        let answer = get_as(&app, &writer, &format!("/admin/open?path={path}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        answer.headers["location"].to_str().unwrap().to_owned()
    };
    assert_eq!(
        leads("/fr/observances/water-day/2026").await,
        format!("/admin/editions/{edition}/fr")
    );
    let observance = leads("/zh/observances/water-day").await;
    assert!(observance.starts_with("/admin/observances/") && observance.ends_with("/zh"));
    // A year that is told from the rule has no edition: its observance can begin one.
    let told = leads("/zh/observances/water-day/1999").await;
    assert_eq!(Some(told.as_str()), observance.strip_suffix("/zh"));
    let about = leads("/ar/about").await;
    assert!(about.starts_with("/admin/pages/") && about.ends_with("/ar"));
    for (path, screen) in [
        ("/en/observances", "/admin/observances"),
        ("/en/messages", "/admin/messages"),
        ("/en/messages/2015/no-such-message", "/admin/messages"),
        ("/en", "/admin"),
        ("", "/admin"),
        ("//elsewhere.example/x", "/admin"),
        ("/en/observances/no-such-day", "/admin/observances"),
    ] {
        assert_eq!(leads(path).await, screen, "{path}");
    }
}
