//! The id of a request.

/// Ours, never the client's; in the log, in the audit log, and in an apology.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);
