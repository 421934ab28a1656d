//! Former addresses come in from a table.

use crate::actions::import::redirects::import_redirects;
use crate::tests::support::{Stage, TODAY, get};

const TABLE: &str = "\u{feff}From;To\r
/events/waterday/;water-day\r
\"https://old.example.org/a;b\";/en/observances/water-day\r
/contact-us.shtml;/contact\r
/about;water-day\r
/x;no-such-day\r
nonsense;water-day\r
/too;many;columns\r
/late;/observances/vesak-day\r
";

#[tokio::test]
async fn what_fits_goes_in_and_the_rest_is_told_with_its_line() {
    let stage = Stage::with_bundle().await;
    let mut told = 0;
    let report = import_redirects(&stage.owner, TABLE, |_, total| told = total)
        .await
        .unwrap();
    assert_eq!((report.added, told), (4, 8), "{report:?}");
    let places: Vec<&str> = report
        .problems
        .iter()
        .map(|problem| problem.at.split(' ').nth(1).unwrap())
        .collect();
    assert_eq!(places, ["5", "6", "7", "8"], "{report:?}");
    let app = stage.app(TODAY);
    let moved = get(&app, "/fr/a;b").await;
    assert_eq!(moved.headers["location"], "/fr/observances/water-day");
    let again = import_redirects(&stage.owner, TABLE, |_, _| {})
        .await
        .unwrap();
    assert_eq!((again.added, again.unchanged), (0, 4), "{again:?}");
}

#[tokio::test]
async fn an_address_that_leads_elsewhere_already_is_left_and_reported() {
    let stage = Stage::with_bundle().await;
    for (to, added) in [("water-day", 1), ("vesak-day", 0)] {
        let table = format!("from,to\n/old,{to}\n");
        let report = import_redirects(&stage.owner, &table, |_, _| {})
            .await
            .unwrap();
        assert_eq!(report.added, added);
        assert_eq!(report.differences.len(), 1 - added, "{report:?}");
    }
    let report = import_redirects(&stage.owner, "old,new\n/a,/b\n", |_, _| {})
        .await
        .unwrap();
    assert_eq!(report.problems.len(), 1);
}
