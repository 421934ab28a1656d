//! The name of an occurrence, for ever: what calendars and programs know it by.

use super::ids::ObservanceId;

/// The name of an occurrence in every feed and answer: made of the observance, the year and the place among
/// the occurrences of that year, and of nothing that can change.
///
/// The host is one that nobody can have (RFC 2606): a name is no address, and stays when the site moves.
///
/// ```
/// use daymark::domain::occurrence_uid::occurrence_uid;
/// let observance = "0198a5e0-0000-7000-8000-000000000001".parse::<uuid::Uuid>().unwrap().into();
/// assert_eq!(
///     occurrence_uid(observance, 2026, 2),
///     "0198a5e0-0000-7000-8000-000000000001-2026-2@daymark.invalid"
/// );
/// ```
pub fn occurrence_uid(observance: ObservanceId, year: i32, ordinal: u8) -> String {
    format!("{observance}-{year}-{ordinal}@daymark.invalid")
}
