//! What many addresses may answer in the place of what was asked for.

use super::problem::Problem;
use utoipa::IntoResponses;

/// What every address may answer.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "only described")]
pub enum Usual {
    /// The same as what you hold: its tag stood in `If-None-Match`.
    #[response(status = 304)]
    Same,
    /// A parameter, a value or a cursor that makes no sense here.
    #[response(status = 400, content_type = "application/problem+json")]
    Senseless(Problem),
    /// More requests than is fair; wait for as many seconds as `Retry-After` says.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Problem),
    /// Not at this moment; ask again after as many seconds as `Retry-After` says.
    #[response(status = 503, content_type = "application/problem+json")]
    Away(Problem),
}

/// What the address of one thing may answer beside.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "only described")]
pub enum OfOneThing {
    /// There is nothing public at this address.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// It was public and is no more, or is no longer valid: let go of what you hold of it.
    #[response(status = 410, content_type = "application/problem+json")]
    Gone(Problem),
}
