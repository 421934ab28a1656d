//! The letter that carries a one-time link to whom it is for.

use crate::auth::asker::Asker;
use crate::auth::links::NewLink;
use crate::domain::locale::Locale;
use crate::mail::letter::{Letter, Link};
use crate::mail::outbox::enqueue;
use crate::store::one_time_links::Purpose;
use crate::store::pool::Tx;

/// Whom a letter goes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct To<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub locale: Locale,
}

/// Puts the letter into the outbox, in the transaction that made the link.
pub(super) async fn send_link(
    tx: &mut Tx<'_>,
    admin_url: &str,
    asker: &Asker,
    to: To<'_>,
    link: &NewLink,
) -> Result<(), sqlx::Error> {
    let path = link.path();
    let shown = Link {
        path: &path,
        expires_at: link.expires_at,
    };
    // The command line is nobody whom the reader knows: the site itself invites.
    let by = asker.staff.map_or("Daymark", |_| asker.name.as_str());
    let letter = match link.purpose {
        Purpose::Reset => Letter::Reset {
            to_name: to.name,
            link: shown,
        },
        Purpose::Invitation | Purpose::FirstAdministrator => Letter::Invitation {
            to_name: to.name,
            by,
            link: shown,
        },
    };
    enqueue(tx, admin_url, to.email, to.locale, &letter).await
}
