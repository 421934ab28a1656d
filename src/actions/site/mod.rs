//! What staff do to the site as a whole: its settings, its former addresses.

pub mod change_settings;
pub mod make_redirect;
pub mod remove_redirect;
