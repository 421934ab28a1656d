//! A form that comes back: as typed, with what is wrong, and the status that says so to programs.

use super::dead_ends::tell_wait;
use super::form::{Form, tell};
use crate::actions::refusal::Refusal;
use crate::parts::field::ProblemList;
use crate::words::Words;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use leptos::prelude::*;

/// Why a form is shown.
#[derive(Clone, Debug)]
pub struct Again {
    pub status: StatusCode,
    /// A sentence about the whole form that is no problem of a field.
    notice: Option<String>,
    /// Seconds after which to try again.
    retry_after: Option<u64>,
}

impl Again {
    /// For the first time.
    pub const FIRST: Self = Self {
        status: StatusCode::OK,
        notice: None,
        retry_after: None,
    };

    /// After a refusal that the form can tell; any other goes to the door.
    pub fn after(refusal: Refusal, form: &mut Form, words: &Words) -> Result<Self, Refusal> {
        let of = |status, notice, retry_after| Self {
            status,
            notice,
            retry_after,
        };
        match refusal {
            Refusal::Problems(problems) => {
                form.problems.extend(problems);
                Ok(of(StatusCode::UNPROCESSABLE_ENTITY, None, None))
            }
            Refusal::Busy => {
                let notice = words.say("too-busy");
                Ok(of(StatusCode::SERVICE_UNAVAILABLE, Some(notice), Some(5)))
            }
            Refusal::TooSoon { seconds } => {
                let notice = tell_wait(words, seconds);
                let status = StatusCode::TOO_MANY_REQUESTS;
                Ok(of(status, Some(notice), Some(seconds)))
            }
            other => Err(other),
        }
    }

    /// A form with problems of its own, before any action was tried.
    pub fn unsent() -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..Self::FIRST
        }
    }

    /// All that is wrong, at the head of the form.
    pub fn head(&self, form: &Form, words: &Words) -> AnyView {
        let notice = self
            .notice
            .iter()
            .cloned()
            .map(|told| (String::new(), told));
        let problems = form
            .problems
            .iter()
            .map(|problem| (problem.field.clone(), tell(words, problem)));
        let problems: Vec<_> = notice.chain(problems).collect();
        view! { <ProblemList title=words.say("form-not-sent") problems=problems/> }.into_any()
    }

    /// Says to programs when to try again.
    pub fn wear(&self, mut response: Response) -> Response {
        if let Some(seconds) = self.retry_after {
            let value = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, value);
        }
        response
    }
}
