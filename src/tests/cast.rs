//! A small cast of staff, each with an open session, and how they ask for things.

use super::support::{Answer, send};
use crate::auth::asker::Asker;
use crate::auth::token::Token;
use crate::domain::ids::StaffId;
use crate::domain::staff::{Role, Roles, email_key};
use crate::store::ids::new_id;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sqlx::PgPool;

/// Somebody who works here, signed in with their second factor a moment ago.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: StaffId,
    pub name: String,
    pub roles: Roles,
    pub token: Token,
}

impl Person {
    pub fn asker(&self) -> Asker {
        Asker {
            staff: Some(self.id),
            name: self.name.clone(),
            roles: self.roles.clone(),
            request_id: None,
            network: None,
        }
    }
}

/// Hires somebody with these roles.
pub async fn hire(pool: &PgPool, name: &str, roles: &[Role]) -> Person {
    let id: StaffId = new_id();
    let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    sqlx::query("insert into staff_member (id, email, email_key, name, password_hash) values ($1, $2, $3, $4, 'none')")
        .bind(id.0)
        .bind(&email)
        .bind(email_key(&email))
        .bind(name)
        .execute(pool)
        .await
        .unwrap();
    for role in roles {
        sqlx::query("insert into staff_role (staff_id, role, locale) values ($1, $2, $3)")
            .bind(id.0)
            .bind(role.code())
            .bind(role.locale().map(|locale| locale.code()))
            .execute(pool)
            .await
            .unwrap();
    }
    sqlx::query("insert into second_factor (staff_id, secret, confirmed_at) values ($1, ''::bytea, app_now())")
        .bind(id.0)
        .execute(pool)
        .await
        .unwrap();
    let token = Token::new().unwrap();
    sqlx::query(
        "insert into session (token_hash, id, staff_id, level, ends_at) values ($1, $2, $3, 'full', app_now() + interval '12 hours')",
    )
    .bind(token.hash().as_slice())
    .bind(uuid::Uuid::now_v7())
    .bind(id.0)
    .execute(pool)
    .await
    .unwrap();
    Person {
        id,
        name: name.into(),
        roles: Roles::from(roles.to_vec()),
        token,
    }
}

/// GET by somebody.
pub async fn get_as(app: &Router, person: &Person, address: &str) -> Answer {
    let request = Request::get(address).header(header::COOKIE, cookie(person));
    send(app, request.body(Body::empty()).unwrap()).await
}

/// POST of a form by somebody.
pub async fn post_as(
    app: &Router,
    person: &Person,
    address: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let request = Request::post(address)
        .header(header::COOKIE, cookie(person))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    send(app, request.body(Body::from(encode(fields))).unwrap()).await
}

pub fn cookie(person: &Person) -> String {
    // The stage is known by an https address.
    format!("__Host-daymark={}", person.token.expose())
}

pub fn encode(fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
        .collect();
    pairs.join("&")
}
