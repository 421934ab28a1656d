//! Who may do what: one table. What it does not allow is denied.
//!
//! Every action asks `may(roles, act, object)` before it does anything, and every admin route names
//! the act it is for, so that a test can walk all routes as everybody.

use super::locale::Locale;
use super::revision::{Part, ThingKind};
use super::staff::{Role, Roles};

/// What somebody can want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// See content that is not public.
    View,
    /// Make a new thing of a kind.
    Create,
    /// Save a revision, restore an old one, ask for its review.
    Write,
    /// Approve, or ask for changes.
    Judge,
    /// Publish, schedule, correct, withdraw, take away; put releases together.
    Publish,
    /// Put a whole thing in the trash, and take it out.
    Trash,
    /// Give a thing another address, and lead old addresses to things.
    Address,
    /// Confirm what somebody approved of their own.
    Countersign,
    /// Invite people, give and take roles, end sessions.
    ManageStaff,
    /// Change settings; see and resend letters.
    ManageSite,
    ReadAudit,
    /// Look after one's own account: everybody who is signed in.
    OwnAccount,
}

/// On what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum On {
    /// The installation, and what belongs to no thing.
    Site,
    /// A whole thing, or a kind of which one is to be made.
    Kind(ThingKind),
    /// One part of a thing.
    Part(ThingKind, Part),
}

impl Act {
    pub const ALL: [Self; 12] = [
        Self::View,
        Self::Create,
        Self::Write,
        Self::Judge,
        Self::Publish,
        Self::Trash,
        Self::Address,
        Self::Countersign,
        Self::ManageStaff,
        Self::ManageSite,
        Self::ReadAudit,
        Self::OwnAccount,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Create => "create",
            Self::Write => "write",
            Self::Judge => "judge",
            Self::Publish => "publish",
            Self::Trash => "trash",
            Self::Address => "address",
            Self::Countersign => "countersign",
            Self::ManageStaff => "manage-staff",
            Self::ManageSite => "manage-site",
            Self::ReadAudit => "read-audit",
            Self::OwnAccount => "own-account",
        }
    }
}

/// Whether somebody with these roles may do this.
///
/// ```
/// use daymark::domain::locale::Locale;
/// use daymark::domain::permission::{Act, On, may};
/// use daymark::domain::revision::{Part, ThingKind};
/// use daymark::domain::staff::{Role, Roles};
/// let french = Roles::from(vec![Role::Translator(Locale::Fr)]);
/// let text = |locale| On::Part(ThingKind::Edition, Part::Text(locale));
/// assert!(may(&french, Act::Write, text(Locale::Fr)));
/// assert!(!may(&french, Act::Write, text(Locale::Es)));
/// assert!(!may(&french, Act::Publish, text(Locale::Fr)));
/// ```
pub fn may(roles: &Roles, act: Act, on: On) -> bool {
    act == Act::OwnAccount || roles.iter().any(|role| allows(role, act, on))
}

/// Whether somebody with these roles may do this to anything at all.
pub fn may_ever(roles: &Roles, act: Act) -> bool {
    every_object().any(|on| may(roles, act, on))
}

/// Every object that the table tells apart.
pub fn every_object() -> impl Iterator<Item = On> {
    let kinds = ThingKind::ALL.into_iter();
    std::iter::once(On::Site).chain(kinds.flat_map(|kind| {
        std::iter::once(On::Kind(kind)).chain(Part::all().map(move |part| On::Part(kind, part)))
    }))
}

fn allows(role: Role, act: Act, on: On) -> bool {
    use Act::*;
    match role {
        Role::Writer => match act {
            View => true,
            Create => matches!(on, On::Kind(kind) if is_written(kind)),
            Write => matches!(on, On::Part(kind, _) if is_written(kind)),
            _ => false,
        },
        Role::Translator(locale) => match act {
            View => true,
            Write => is_text_in(on, locale),
            _ => false,
        },
        Role::PhotoEditor => match act {
            View => true,
            Create => on == On::Kind(ThingKind::Photo),
            // The language-free part of an edition is where photos are placed.
            Write => matches!(
                on,
                On::Part(ThingKind::Photo, _) | On::Part(ThingKind::Edition, Part::Free)
            ),
            _ => false,
        },
        Role::Editor => matches!(
            act,
            View | Create | Write | Judge | Publish | Trash | Address | Countersign
        ),
        Role::Administrator => matches!(act, View | ManageStaff | ManageSite | ReadAudit),
    }
}

/// What writers write: all but photos, and the site itself.
const fn is_written(kind: ThingKind) -> bool {
    matches!(
        kind,
        ThingKind::Observance
            | ThingKind::Edition
            | ThingKind::Message
            | ThingKind::Speaker
            | ThingKind::Document
    )
}

fn is_text_in(on: On, locale: Locale) -> bool {
    matches!(on, On::Part(_, Part::Text(text)) if text == locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(role: Role) -> Roles {
        Roles::from(vec![role])
    }

    #[test]
    fn nobody_without_a_role_may_do_more_than_look_after_their_account() {
        for act in Act::ALL.into_iter().filter(|act| *act != Act::OwnAccount) {
            assert!(!may_ever(&Roles::default(), act), "{act:?}");
        }
    }

    #[test]
    fn only_an_editor_makes_things_public_and_only_an_administrator_looks_after_people() {
        for role in Role::all() {
            assert_eq!(may_ever(&who(role), Act::Publish), role == Role::Editor);
            assert_eq!(may_ever(&who(role), Act::Judge), role == Role::Editor);
            let administers = role == Role::Administrator;
            assert_eq!(may_ever(&who(role), Act::ManageStaff), administers);
            assert_eq!(may_ever(&who(role), Act::Write), !administers);
        }
    }

    #[test]
    fn a_translator_writes_one_language_and_nothing_outside_languages() {
        for locale in Locale::ALL {
            for on in every_object() {
                let allowed = may(&who(Role::Translator(locale)), Act::Write, on);
                assert_eq!(allowed, is_text_in(on, locale), "{on:?}");
            }
        }
    }
}
