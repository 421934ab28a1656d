//! What went wrong, as programs read it: `application/problem+json` (RFC 9457).

use crate::site::profile::Profile;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::fmt::Display;
use utoipa::ToSchema;

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Every kind of problem there is; each has its place on the page that explains the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    UnknownParameter,
    UnusableValue,
    UnusableCursor,
    MalformedAddress,
    AddressTooLong,
    NotFound,
    YearOutOfRange,
    NoDate,
    Gone,
    MethodNotAllowed,
    TooMuchContent,
    TooManyRequests,
    Unavailable,
    Fault,
}

/// What is answered in the place of what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// The kind of problem: an address below this host that explains it.
    #[serde(rename = "type")]
    #[schema(format = "uri-reference", examples("/api#unknown-parameter"))]
    kind: String,
    /// The kind of problem in a few words.
    title: &'static str,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What is wrong with this request, in a sentence.
    detail: String,
    /// The parameter that is meant, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    parameter: Option<String>,
    /// What is allowed instead, where that can be listed: the names of parameters, their values, or a range
    /// as `1900..2200`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    allowed: Vec<String>,
    /// Seconds to wait before asking again; in the header `Retry-After`, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    retry_after: Option<u16>,
}

impl ProblemKind {
    pub const ALL: [Self; 14] = [
        Self::UnknownParameter,
        Self::UnusableValue,
        Self::UnusableCursor,
        Self::MalformedAddress,
        Self::AddressTooLong,
        Self::NotFound,
        Self::YearOutOfRange,
        Self::NoDate,
        Self::Gone,
        Self::MethodNotAllowed,
        Self::TooMuchContent,
        Self::TooManyRequests,
        Self::Unavailable,
        Self::Fault,
    ];

    /// Its place on the page that explains the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownParameter => "unknown-parameter",
            Self::UnusableValue => "unusable-value",
            Self::UnusableCursor => "unusable-cursor",
            Self::MalformedAddress => "malformed-address",
            Self::AddressTooLong => "address-too-long",
            Self::NotFound => "not-found",
            Self::YearOutOfRange => "year-out-of-range",
            Self::NoDate => "no-date",
            Self::Gone => "gone",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::TooMuchContent => "too-much-content",
            Self::TooManyRequests => "too-many-requests",
            Self::Unavailable => "unavailable",
            Self::Fault => "fault",
        }
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::UnknownParameter => "Unknown parameter",
            Self::UnusableValue => "Unusable value",
            Self::UnusableCursor => "Unusable cursor",
            Self::MalformedAddress => "Malformed address",
            Self::AddressTooLong => "Address too long",
            Self::NotFound => "Not found",
            Self::YearOutOfRange => "Year out of range",
            Self::NoDate => "No date in this year",
            Self::Gone => "Gone",
            Self::MethodNotAllowed => "Method not allowed",
            Self::TooMuchContent => "Too much content",
            Self::TooManyRequests => "Too many requests",
            Self::Unavailable => "Unavailable",
            Self::Fault => "Fault",
        }
    }

    pub const fn status(self) -> StatusCode {
        match self {
            Self::UnknownParameter
            | Self::UnusableValue
            | Self::UnusableCursor
            | Self::MalformedAddress => StatusCode::BAD_REQUEST,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::NotFound | Self::YearOutOfRange | Self::NoDate => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooMuchContent => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// When it is told, for whoever reads about the API.
    pub const fn told_when(self) -> &'static str {
        match self {
            Self::UnknownParameter => {
                "The address has a parameter that says nothing here, or one that stands twice. `allowed` lists those that do."
            }
            Self::UnusableValue => {
                "A parameter has a value that makes no sense. `allowed` lists the values that do, where they can be listed."
            }
            Self::UnusableCursor => {
                "`after` was not told by this API, or belongs to another question. Begin again without it."
            }
            Self::MalformedAddress => "The address is not spelt as addresses are.",
            Self::AddressTooLong => "The address is longer than any of ours.",
            Self::NotFound => "There is nothing public at this address.",
            Self::YearOutOfRange => "Dates are told of the years in `allowed` alone.",
            Self::NoDate => {
                "The observance is not kept in this year: it is before its first year, after its last, or between two."
            }
            Self::Gone => {
                "It was public and is no more, or is no longer valid. Let go of what you hold of it."
            }
            Self::MethodNotAllowed => "Only GET, HEAD and OPTIONS are answered.",
            Self::TooMuchContent => "The request brings content with it that nothing here reads.",
            Self::TooManyRequests => {
                "More requests came from your network address than is fair. Wait for as many seconds as `Retry-After` says."
            }
            Self::Unavailable => {
                "The answer cannot be given at this moment. Ask again after as many seconds as `Retry-After` says."
            }
            Self::Fault => {
                "Something went wrong on our side, and was written down under the reference in `detail`."
            }
        }
    }
}

impl Problem {
    pub fn new(kind: ProblemKind, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("/api#{}", kind.code()),
            title: kind.title(),
            status: kind.status().as_u16(),
            detail: detail.into(),
            parameter: None,
            allowed: Vec::new(),
            retry_after: None,
        }
    }

    /// A value that a parameter cannot have, with those that it can.
    pub fn value(
        parameter: &str,
        allowed: impl IntoIterator<Item = impl Display>,
        detail: impl Into<String>,
    ) -> Self {
        Self {
            parameter: Some(parameter.to_owned()),
            ..Self::new(ProblemKind::UnusableValue, detail).allowing(allowed)
        }
    }

    pub fn cursor() -> Self {
        Self {
            parameter: Some("after".to_owned()),
            ..Self::new(
                ProblemKind::UnusableCursor,
                "This value of “after” was not told in answer to this question; begin again without it.",
            )
        }
    }

    pub fn not_found(what: &str) -> Self {
        Self::new(
            ProblemKind::NotFound,
            format!("There is no public {what} at this address."),
        )
    }

    pub fn gone(what: &str) -> Self {
        Self::new(
            ProblemKind::Gone,
            format!("This {what} was public and is no more, or is no longer valid."),
        )
    }

    pub fn unavailable(detail: &str) -> Self {
        Self {
            retry_after: Some(10),
            ..Self::new(ProblemKind::Unavailable, detail)
        }
    }

    pub fn too_many(seconds: u64) -> Self {
        Self {
            retry_after: Some(u16::try_from(seconds).unwrap_or(u16::MAX)),
            ..Self::new(
                ProblemKind::TooManyRequests,
                "More requests came from your network address than is fair; please wait.",
            )
        }
    }

    /// With what is allowed instead.
    pub fn allowing(mut self, allowed: impl IntoIterator<Item = impl Display>) -> Self {
        self.allowed = allowed.into_iter().map(|one| one.to_string()).collect();
        self
    }

    /// About a parameter.
    pub fn about(mut self, parameter: &str) -> Self {
        self.parameter = Some(parameter.to_owned());
        self
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let told = HeaderValue::from_static("Retry-After");
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, told);
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Profile::Feed);
        response
    }
}

impl From<sqlx::Error> for Problem {
    /// Logged once, here.
    fn from(error: sqlx::Error) -> Self {
        let is_away = matches!(
            error,
            sqlx::Error::PoolTimedOut
                | sqlx::Error::Io(_)
                | sqlx::Error::PoolClosed
                | sqlx::Error::Tls(_)
        );
        if is_away {
            tracing::error!(%error, "the database is away from an answer of the API");
            return Self::unavailable(
                "The answer cannot be given at this moment; please ask again.",
            );
        }
        Self::fault(&error)
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Self::fault(&error)
    }
}

impl Problem {
    /// A fault of ours: written down under a reference, which is all that is told of it.
    pub fn fault(cause: &dyn Display) -> Self {
        let reference = uuid::Uuid::now_v7().simple().to_string();
        tracing::error!(error = %cause, reference, "an answer of the API failed");
        Self::new(
            ProblemKind::Fault,
            format!("Something went wrong on our side. Its reference is {reference}."),
        )
    }
}
