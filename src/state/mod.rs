//! WHAT A REQUEST CARRIES: settings, the database's pools, the shelf of media files, the search
//! index, the drawer of cards, the clock.
//!
//! Invariant: the only room that asks what time it is or what the environment says.

pub mod clock;
pub mod kept_answers;
pub mod mail_settings;
pub mod media_settings;
pub mod networks;
pub mod remembered;
pub mod request_id;
pub mod security_settings;
pub mod settings;

use crate::cards::drawer::Drawer;
use crate::domain::locale::Locale;
use crate::media::shelf::Shelf;
use crate::search::archive::Archive;
use crate::store::live::site::SiteRow;
use crate::store::pool::Database;
use clock::Clock;
use kept_answers::KeptAnswers;
use remembered::Remembered;
use settings::Settings;
use std::sync::Arc;

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub settings: Arc<Settings>,
    pub database: Database,
    pub shelf: Shelf,
    pub archive: Archive,
    pub cards: Drawer,
    /// Name, lines and settings of the site as they were last read, in each language.
    pub sites: Remembered<Locale, SiteRow>,
    /// Answers to programs as they were last made.
    pub kept: KeptAnswers,
    pub clock: Clock,
}
