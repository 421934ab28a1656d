//! Every door of the admin, tried as everybody: nobody, half signed in, each role, in the right and
//! in the wrong language, on the right and on the wrong thing.

use crate::admin::door::{Door, Needs};
use crate::admin::screens;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On, every_object, may, may_ever};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::staff::{Role, Roles};
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::domain::status_table::hold;
use crate::tests::support::{Answer, Stage, TODAY, get, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, header};
use std::fmt::Write;

/// The cast: a name, and the roles.
fn cast() -> Vec<(&'static str, Vec<Role>)> {
    vec![
        ("Nobody's role", vec![]),
        ("Writer", vec![Role::Writer]),
        ("French translator", vec![Role::Translator(Locale::Fr)]),
        ("Spanish translator", vec![Role::Translator(Locale::Es)]),
        ("Photo editor", vec![Role::PhotoEditor]),
        ("Editor", vec![Role::Editor]),
        ("Administrator", vec![Role::Administrator]),
    ]
}

/// The nouns of addresses.
fn kind_of(path: &str) -> Option<ThingKind> {
    let noun = path.strip_prefix("/admin/")?.split('/').next()?;
    match noun {
        "observances" => Some(ThingKind::Observance),
        "editions" => Some(ThingKind::Edition),
        "speakers" => Some(ThingKind::Speaker),
        "messages" => Some(ThingKind::Message),
        "photos" => Some(ThingKind::Photo),
        "documents" => Some(ThingKind::Document),
        "pages" => Some(ThingKind::Page),
        "site" => Some(ThingKind::Site),
        _ => None,
    }
}

/// What a door's act is on, when its address names a French text.
fn object(door: &Door) -> On {
    let part = if door.path.ends_with("/free") || door.path.contains("/free/") {
        Part::Free
    } else {
        Part::Text(Locale::Fr)
    };
    let names_part = door.path.contains("{part}") || door.path.contains("/free");
    match kind_of(door.path) {
        Some(kind) if names_part => On::Part(kind, part),
        Some(kind) => On::Kind(kind),
        None => On::Site,
    }
}

/// The address with real things in it.
async fn address(stage: &Stage, door: &Door, wrong: bool) -> String {
    let table = match kind_of(door.path) {
        Some(ThingKind::Document) if wrong => "edition",
        _ if wrong => "document",
        Some(kind) => kind.code(),
        None => "edition",
    };
    let sql = format!("select id from {table} order by id limit 1");
    let id: Option<uuid::Uuid> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
        .fetch_optional(&stage.owner)
        .await
        .unwrap();
    door.path
        .replace("{id}", &id.unwrap_or_default().to_string())
        .replace("{part}", "fr")
        .replace("{token}", &"0".repeat(64))
        .replace("{release}", &uuid::Uuid::nil().to_string())
        .replace("{session}", &uuid::Uuid::nil().to_string())
        .replace("{staff}", &uuid::Uuid::nil().to_string())
        .replace("{letter}", &uuid::Uuid::nil().to_string())
        .replace("{number}", "1")
        .replace("{name}", "small")
        .replace("{*rest}", "nowhere")
}

async fn ask(app: &Router, door: &Door, address: &str, who: Option<&Person>) -> Answer {
    match (who, &door.method) {
        (Some(who), &Method::POST) => post_as(app, who, address, &[("x", "y")]).await,
        (Some(who), _) => get_as(app, who, address).await,
        (None, &Method::POST) => {
            let request = Request::post(address)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            send(app, request.body(Body::from("x=y")).unwrap()).await
        }
        (None, _) => get(app, address).await,
    }
}

/// Whether the table lets this person through, as far as roles go.
fn allowed(door: &Door, roles: &Roles) -> bool {
    let (Needs::May(act) | Needs::Fresh(act)) = door.needs else {
        return true;
    };
    if act == Act::OwnAccount {
        return true;
    }
    // A list that anybody with such a role may open is about no thing in particular.
    let on = object(door);
    let is_list = door.method == Method::GET && act != Act::Create;
    may_ever(roles, act) && (on == On::Site || is_list || may(roles, act, on))
}

#[tokio::test]
async fn every_door_lets_through_whom_the_table_names_and_nobody_else() {
    let stage = Stage::with_bundle().await;
    let doors = screens(&stage.state(TODAY)).doors().to_vec();
    assert!(doors.len() > 30, "{}", doors.len());
    let mut wrong = Vec::new();
    for door in doors {
        // What one person changes, the next must not find.
        let stage = Stage::with_bundle().await;
        let app = stage.app(TODAY);
        let here = address(&stage, &door, false).await;
        let told = format!("{} {}", door.method, door.path);
        let stranger = ask(&app, &door, &here, None).await;
        let is_open = matches!(door.needs, Needs::Anybody);
        if (stranger.status == 401) == is_open {
            wrong.push(format!("{told}: nobody got {}", stranger.status));
        }
        if is_open {
            continue;
        }
        let half = hire(
            &stage.owner,
            "Half signed in",
            &[Role::Editor, Role::Administrator],
        )
        .await;
        sqlx::query("update session set level = 'password' where staff_id = $1")
            .bind(half.id.0)
            .execute(&stage.owner)
            .await
            .unwrap();
        let answer = ask(&app, &door, &here, Some(&half)).await;
        let turned_away = answer.status == 403
            || answer
                .headers
                .get("location")
                .is_some_and(|to| to.to_str().unwrap().starts_with("/admin/second-factor"));
        if !turned_away && door.needs != Needs::Password {
            wrong.push(format!("{told}: half signed in got {}", answer.status));
        }
        for (name, roles) in cast() {
            let person = hire(&stage.owner, name, &roles).await;
            let answer = ask(&app, &door, &here, Some(&person)).await;
            let roles = Roles::from(roles);
            // Of a kind of which nothing is there, everybody is told just that.
            let is_absent = answer.status == 404 && here.contains(&uuid::Uuid::nil().to_string());
            let is_denied = answer.status == 403;
            let is_right = is_absent || is_denied != allowed(&door, &roles);
            if !is_right || answer.status == 401 {
                wrong.push(format!("{told}: {name} got {}", answer.status));
            }
            if answer.status.is_server_error() {
                wrong.push(format!(
                    "{told}: {name} got {}: {}",
                    answer.status, answer.text
                ));
            }
        }
        if door.path.contains("{id}") && kind_of(door.path).is_some() {
            let editor = hire(&stage.owner, "Other editor", &[Role::Editor]).await;
            let elsewhere = address(&stage, &door, true).await;
            let answer = ask(&app, &door, &elsewhere, Some(&editor)).await;
            if answer.status != 404 {
                wrong.push(format!(
                    "{told}: a thing of another kind got {}",
                    answer.status
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn an_ended_session_and_a_disabled_person_get_no_further_than_nobody() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    for sql in [
        "update session set ends_at = app_now() where staff_id = $1",
        "update session set last_seen_at = app_now() - interval '61 minutes' where staff_id = $1",
        "delete from session where staff_id = $1",
        "update staff_member set disabled_at = app_now() where id = $1",
    ] {
        let person = hire(
            &stage.owner,
            &format!("Editor {}", sql.len()),
            &[Role::Editor],
        )
        .await;
        assert_eq!(get_as(&app, &person, "/admin").await.status, 200);
        sqlx::query(sql)
            .bind(person.id.0)
            .execute(&stage.owner)
            .await
            .unwrap();
        assert_eq!(get_as(&app, &person, "/admin").await.status, 401, "{sql}");
    }
}

/// Who may do what on which part of what, for people.
fn document(doors: &[Door]) -> String {
    let mut out = String::from(
        "# Who may do what\n\n\
         Written by a test from `domain::permission` and from the doors of the admin, and held by it: \
         run the tests with `DAYMARK_WRITE_DOCS=1` after a change of either. What stands in neither table \
         is denied.\n\n## Roles\n\n| role |",
    );
    for act in Act::ALL {
        write!(out, " {} |", act.code().replace('-', " ")).unwrap();
    }
    out.push_str("\n|---|");
    out.push_str(&"---|".repeat(Act::ALL.len()));
    out.push('\n');
    for role in Role::all() {
        write!(out, "| {role} |").unwrap();
        for act in Act::ALL {
            write!(out, " {} |", told(&Roles::from(vec![role]), act)).unwrap();
        }
        out.push('\n');
    }
    out.push_str(
        "\nA translator is one for each language. Looking after one's own account needs no role. \
         Roles that may judge, publish or administer ask for a second factor.\n\n\
         ## Doors\n\nNobody gets through a door without a session (401), nobody without their second factor \
         (led to it, or 403), nobody without a role for the act (403). The action behind it asks again, for \
         this thing and this language. “anew”: proved again within the last quarter of an hour.\n\n\
         | | address | needs |\n|---|---|---|\n",
    );
    for door in doors {
        let needs = match door.needs {
            Needs::Anybody => "nothing".to_owned(),
            Needs::Password => "the right password".to_owned(),
            Needs::May(act) => act.code().replace('-', " "),
            Needs::Fresh(act) => format!("{}, anew", act.code().replace('-', " ")),
        };
        writeln!(out, "| {} | `{}` | {needs} |", door.method, door.path).unwrap();
    }
    out
}

/// On what a role may do something, in words.
fn told(roles: &Roles, act: Act) -> String {
    let all: Vec<On> = every_object().collect();
    let on: Vec<&On> = all.iter().filter(|on| may(roles, act, **on)).collect();
    if on.is_empty() || act == Act::OwnAccount {
        return if on.is_empty() { "–" } else { "✓" }.to_owned();
    }
    if on.len() == all.len() {
        return "✓".to_owned();
    }
    let mut kinds: Vec<String> = Vec::new();
    for kind in ThingKind::ALL {
        let parts: Vec<Part> = Part::all()
            .filter(|part| on.contains(&&On::Part(kind, *part)))
            .collect();
        let whole = on.contains(&&On::Kind(kind));
        let told = match parts.as_slice() {
            [] if whole => kind.code().to_owned(),
            [] => continue,
            [one] => format!("{} ({one})", kind.code()),
            _ => kind.code().to_owned(),
        };
        kinds.push(told);
    }
    kinds.join(", ")
}

#[tokio::test]
async fn the_permission_table_is_as_written_down() {
    let stage = Stage::empty().await;
    let doors = screens(&stage.state(TODAY)).doors().to_vec();
    hold(&document(&doors), "docs/permissions.md");
}
