//! Named constraints: what the database refused, told by its name.

/// The name of the constraint that a statement broke.
pub fn broken(error: &sqlx::Error) -> Option<&str> {
    error.as_database_error()?.constraint()
}
