//! The audit log on the screen.

use crate::actions::audit::seal::seal;
use crate::actions::record::{Where, record};
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::store::audit_chain::Look;
use crate::tests::cast::{Person, get_as, hire};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;
use serde_json::{Value, json};
use sqlx::PgPool;

async fn enter(pool: &PgPool, asker: &Asker, act: AuditAct, on: Where, detail: Value) {
    let mut tx = pool.begin().await.unwrap();
    record(&mut tx, asker, act, on, detail).await.unwrap();
    tx.commit().await.unwrap();
}

fn from_afar(person: &Person) -> Asker {
    Asker {
        network: Some("192.0.2.7".into()),
        ..person.asker()
    }
}

async fn some_edition(pool: &PgPool) -> ThingId {
    let sql = "select e.id from edition e join observance o on o.id = e.observance_id
               where o.slug = 'south-south-cooperation-day' limit 1";
    ThingId(sqlx::query_scalar(sql).fetch_one(pool).await.unwrap())
}

#[tokio::test]
async fn the_log_tells_who_did_what_on_which_text_and_from_where() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let editor = hire(&stage.owner, "<b>Editor</b>", &[Role::Editor]).await;
    let thing = some_edition(&stage.owner).await;
    let place = Where::part(thing, Part::Text(Locale::Fr), 1);
    let note = json!({"note": "<script>window.__xss=1</script>", "at": "2026-09-12T05:00:00Z"});
    enter(
        &stage.owner,
        &from_afar(&editor),
        AuditAct::Scheduled,
        place,
        note,
    )
    .await;
    enter(
        &stage.owner,
        &Asker::operator(),
        AuditAct::BackedUp,
        Where::SITE,
        json!({"file": "a.tar"}),
    )
    .await;
    seal(&stage.owner, Look::Recent).await.unwrap();

    let page = get_as(&app, &administrator, "/admin/audit").await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Publication scheduled",
        "&lt;b&gt;Editor&lt;/b&gt;",
        "United Nations Day for South-South Cooperation",
        "French",
        "revision 1",
        "12 September 2026, 05:00 UTC",
        "192.0.2.7",
        "Backup made",
        "the command line",
        "Sealed so far: 2",
    ] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
    assert!(!page.text.contains("<script") && !page.text.contains("<b>Editor"));
    assert!(
        page.text
            .contains(&format!("href=\"/admin/editions/{thing}/fr\""))
    );

    let narrowed = format!(
        "/admin/audit?thing={thing}&who={}&act=scheduled&from=2020-01-01",
        editor.id
    );
    let page = get_as(&app, &administrator, &narrowed).await;
    assert!(
        page.text.contains("is shown.") && !page.text.contains("a.tar"),
        "{}",
        page.text
    );
    assert!(
        page.text
            .contains(&format!("name=\"thing\" value=\"{thing}\"")),
        "kept when the form is sent"
    );
    let page = get_as(
        &app,
        &administrator,
        "/admin/audit?act=released&from=yesterday",
    )
    .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("This is not a date") && page.text.contains("value=\"yesterday\""));
    let page = get_as(&app, &administrator, "/admin/audit?act=trashed").await;
    assert!(
        page.text.contains("Nothing of this kind was done"),
        "{}",
        page.text
    );

    // The address goes when it is forgotten; the entry stays.
    sqlx::raw_sql("delete from audit_address")
        .execute(&stage.owner)
        .await
        .unwrap();
    let page = get_as(&app, &administrator, "/admin/audit").await;
    assert!(!page.text.contains("192.0.2.7") && page.text.contains("Publication scheduled"));
}

#[tokio::test]
async fn the_log_is_turned_page_by_page_and_reads_in_every_language() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    for act in AuditAct::ALL.iter().cycle().take(110) {
        enter(
            &stage.owner,
            &Asker::operator(),
            *act,
            Where::SITE,
            json!({}),
        )
        .await;
    }
    let first = get_as(&app, &administrator, "/admin/audit?who=nobody").await;
    assert_eq!(first.text.matches("<time").count(), 100);
    let older = first
        .text
        .split("href=\"/admin/audit?")
        .find(|rest| rest.contains("before="));
    let older = older
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .replace("&amp;", "&");
    let second = get_as(&app, &administrator, &format!("/admin/audit?{older}")).await;
    assert_eq!(second.text.matches("<time").count(), 10, "{older}");
    assert!(second.text.contains("Back to the newest") && !second.text.contains("rel=\"next\""));
    for locale in Locale::ALL {
        sqlx::query("update staff_member set locale = $1")
            .bind(locale.code())
            .execute(&stage.owner)
            .await
            .unwrap();
        for address in [
            "/admin/audit",
            "/admin/audit/verification",
            "/admin/letters",
            "/admin",
        ] {
            let page = get_as(&app, &administrator, address).await;
            assert_eq!(page.status, StatusCode::OK, "{locale} {address}");
            assert!(
                page.text.contains(&format!("<html lang=\"{locale}\"")),
                "{locale} {address}"
            );
            for raw in ["audit-", "letters-", "told-"] {
                let words = page.text.replace("class=\"", "");
                let as_text = words.contains(&format!(">{raw}"));
                assert!(!as_text, "{locale} {address}: a key stands in the page");
            }
        }
    }
}

#[tokio::test]
async fn the_chain_is_checked_when_asked() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let page = get_as(&app, &administrator, "/admin/audit").await;
    assert!(
        page.text.contains("Nothing has been done yet")
            && page.text.contains("No entry is sealed yet")
    );
    for _ in 0..3 {
        enter(
            &stage.owner,
            &Asker::operator(),
            AuditAct::Saved,
            Where::SITE,
            json!({}),
        )
        .await;
    }
    seal(&stage.owner, Look::Recent).await.unwrap();
    let page = get_as(&app, &administrator, "/admin/audit/verification").await;
    assert!(
        page.text
            .contains("all sealed entries (3) stand as they were sealed"),
        "{}",
        page.text
    );
    let tampered = "alter table audit_entry disable trigger user;
        update audit_entry set staff_name = 'x' where id = (select entry_id from audit_seal where position = 2)";
    sqlx::raw_sql(tampered).execute(&stage.owner).await.unwrap();
    let page = get_as(&app, &administrator, "/admin/audit/verification").await;
    assert!(
        page.text
            .contains("link 2 of the chain, is not what was sealed"),
        "{}",
        page.text
    );
    assert!(page.text.contains("role=\"alert\""));
}

#[tokio::test]
async fn only_an_administrator_reads_the_log_and_the_letters() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    for address in [
        "/admin/audit",
        "/admin/audit/verification",
        "/admin/letters",
    ] {
        let page = get_as(&app, &editor, address).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{address}");
    }
}
