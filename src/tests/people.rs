//! A small cast of people who work here, by their roles.

use crate::actions::staff::accept::accept;
use crate::actions::staff::invite::{Invitation, invite};
use crate::actions::staff::second_factor::give_code;
use crate::actions::staff::set_up_second_factor::{begin_set_up, confirm_set_up, find_set_up};
use crate::actions::staff::sign_in::{Knock, SignIn, sign_in};
use crate::auth::asker::Asker;
use crate::auth::current_staff::{CurrentStaff, find_current_staff};
use crate::auth::hasher::Hasher;
use crate::auth::second_factor::FactorSecret;
use crate::auth::secret_key::SecretKey;
use crate::auth::token::Token;
use crate::domain::ids::StaffId;
use crate::domain::locale::Locale;
use crate::domain::staff::{Role, Roles};
use crate::store::one_time_links::Purpose;
use crate::store::second_factors::find_second_factor;
use crate::tests::support::Stage;
use sqlx::PgPool;

/// What every link begins with, whatever a request says.
pub const ADMIN: &str = "https://days.example.org";

pub const PASSWORD: &str = "kalebas zwemt 9 noord";

impl Stage {
    pub fn pool(&self) -> &PgPool {
        &self.database.writer
    }

    pub fn secret_key(&self) -> SecretKey {
        SecretKey::open(&self.folder.path().join("secret.key")).unwrap()
    }
}

/// Somebody at the door, on a network of documentation.
pub fn stranger() -> Asker {
    from("192.0.2.1")
}

pub fn from(network: &str) -> Asker {
    Asker::stranger(Some("request".into()), Some(network.into()))
}

pub fn roles(of: &[Role]) -> Roles {
    Roles::from(of.to_vec())
}

/// Somebody who accepted their invitation with [`PASSWORD`].
pub async fn person(stage: &Stage, name: &str, of: &[Role]) -> StaffId {
    let invitation = Invitation {
        email: email_of(name),
        name: name.into(),
        locale: Locale::En,
        roles: roles(of),
    };
    let (id, link) = invite(stage.pool(), ADMIN, &Asker::operator(), &invitation)
        .await
        .unwrap();
    accept(
        stage.pool(),
        &Hasher::cheap(),
        &stranger(),
        Purpose::Invitation,
        &link.token,
        PASSWORD,
    )
    .await
    .unwrap();
    id
}

pub fn email_of(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

/// Gives the password, from a network of one's own.
pub async fn knock(stage: &Stage, name: &str) -> SignIn {
    let email = email_of(name);
    let knock = Knock {
        email: &email,
        password: PASSWORD,
        ..Knock::default()
    };
    sign_in(stage.pool(), &Hasher::cheap(), &stranger(), knock)
        .await
        .unwrap()
}

/// The token of a session as far as the password leads.
pub async fn token_of(stage: &Stage, name: &str) -> Token {
    match knock(stage, name).await {
        SignIn::SignedIn(token)
        | SignIn::NeedsSecondFactor(token)
        | SignIn::NeedsSecondFactorSetUp(token) => token,
    }
}

/// Signs somebody in to the end, setting a second factor up where their roles need one.
pub async fn signed_in(stage: &Stage, name: &str) -> Token {
    let (pool, key) = (stage.pool(), stage.secret_key());
    let token = match knock(stage, name).await {
        SignIn::SignedIn(token) => return token,
        SignIn::NeedsSecondFactor(token) => {
            let me = current(stage, &token).await.unwrap();
            let code = code_of(stage, me.id, 0).await;
            return give_code(pool, &key, &stranger(), &me, &code)
                .await
                .unwrap();
        }
        SignIn::NeedsSecondFactorSetUp(token) => token,
    };
    let me = current(stage, &token).await.unwrap();
    begin_set_up(pool, &key, &me).await.unwrap();
    assert!(find_set_up(pool, &key, &me).await.unwrap().is_some());
    let code = code_of(stage, me.id, 0).await;
    let asker = me.asker(None, None);
    let (token, _) = confirm_set_up(pool, &key, &asker, &me, &code)
        .await
        .unwrap();
    token
}

pub async fn current(stage: &Stage, token: &Token) -> Option<CurrentStaff> {
    find_current_staff(stage.pool(), token).await.unwrap()
}

/// What the person's telephone shows, so many steps of half a minute from now.
pub async fn code_of(stage: &Stage, staff: StaffId, steps: i64) -> String {
    let kept = find_second_factor(stage.pool(), staff)
        .await
        .unwrap()
        .unwrap();
    let secret = FactorSecret::decrypt(&stage.secret_key(), staff, &kept.secret).unwrap();
    secret.code(kept.now + 30 * steps)
}

/// How often an act stands in the log.
pub async fn logged(stage: &Stage, act: &str) -> i64 {
    sqlx::query_scalar("select count(*) from audit_entry where act = $1")
        .bind(act)
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}
