//! Rendering leaves nothing behind.

use crate::domain::locale::Locale;
use crate::parts::site_frame::SiteFrame;
use crate::site::answer::render;
use crate::site::home::HomePage;
use crate::store::live::observances::list_observances;
use crate::tests::support::Stage;

/// Resident memory of this process, in kilobytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn many_pages_leave_memory_flat() {
    render_many(10_000).await;
}

#[tokio::test]
#[ignore = "takes minutes: bin/test faults"]
async fn a_hundred_thousand_pages_leave_memory_flat() {
    render_many(95_000).await;
}

async fn render_many(pages: usize) {
    let stage = Stage::with_bundle().await;
    let rows = list_observances(&stage.database.live, Locale::Ar)
        .await
        .unwrap();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 9, 12).unwrap();
    // A page of the ordinary kind: the lists of a day, short enough to be rendered often.
    let mut page = HomePage::arrange(Locale::Ar, today, &rows);
    page.running.clear();
    page.after.clear();
    let site = SiteFrame::built_in(Locale::Ar, "https://days.example.org");
    let mut rendered = 0;
    for _ in 0..5_000 {
        rendered += render(&page, &site).len();
    }
    let warm = resident();
    for _ in 0..pages {
        rendered += render(&page, &site).len();
    }
    let grown = resident().saturating_sub(warm);
    assert!(rendered > (5_000 + pages) * 1_000);
    assert!(grown < 4_096, "{grown} kB more after {pages} pages");
}
