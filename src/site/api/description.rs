//! `/api/openapi.json`: the description of the API for programs (OpenAPI 3.1).

use super::answer::answer;
use super::call::Call;
use super::described;
use super::problem::Problem;
use axum::response::Response;
use utoipa::OpenApi as _;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{
    Header, HeaderBuilder, Object, OpenApi, RefOr, Response as Described, Server, Type,
};

/// The version of the description: the first number is that of the API.
const VERSION: &str = "1.0.0";

/// What is said of the API as a whole.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Daymark",
        description = "The days, weeks, years and decades the world keeps: their dates in any year from 1900 to 2200, the rules that give these dates, the acts that founded them, their titles in six languages; and the messages given for them.\n\nVersion 1 only gains fields: read what you know and pass over the rest. What is to be taken away is announced a year ahead in the headers `Deprecation` and `Sunset`. Addresses in answers are paths below this host.",
    ),
    tags(
        (name = "Observances", description = "What is kept, whatever the year."),
        (name = "Calendar", description = "When it is kept, and why then."),
        (name = "Messages", description = "What was said on these days."),
        (name = "Photos", description = "Pictures, with what may be done with them."),
    )
)]
struct Frame;

/// The description before there are addresses in it.
pub fn frame() -> OpenApi {
    let mut frame = Frame::openapi();
    frame.info.version = VERSION.to_owned();
    // Whose data it is depends on the installation; what may be done with it is told at `/{locale}/reuse`.
    frame.info.license = None;
    frame.info.contact = None;
    frame
}

/// The description of the API of a site at this address.
pub fn describe(public_url: &str) -> OpenApi {
    let (_, mut description) = described().split_for_parts();
    description.servers = Some(vec![Server::new(public_url)]);
    for path in description.paths.paths.values_mut() {
        operations(path).for_each(tell_headers);
    }
    description
}

fn operations(path: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    path.get.iter_mut()
}

/// The headers that answers wear: whoever answers puts them on in one place, so they are told in one place.
fn tell_headers(operation: &mut Operation) {
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else {
            continue;
        };
        match status.as_str() {
            "200" | "304" => tell(
                response,
                "ETag",
                "Changes with the answer; give it back in `If-None-Match`.",
                Type::String,
            ),
            "308" => tell(response, "Location", "The address now.", Type::String),
            "429" | "503" => tell(
                response,
                "Retry-After",
                "Seconds to wait before asking again.",
                Type::Integer,
            ),
            _ => {}
        }
    }
}

fn tell(response: &mut Described, name: &str, description: &str, kind: Type) {
    let header: Header = HeaderBuilder::new()
        .schema(Some(Object::with_type(kind)))
        .description(Some(description))
        .build();
    response.headers.insert(name.to_owned(), header.into());
}

pub async fn show(call: Call) -> Result<Response, Problem> {
    call.asked::<()>()?;
    let description = describe(&call.state.settings.site.public_url);
    answer(&call, &description, None, "api description")
}
