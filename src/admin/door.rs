//! The door of every admin route: who may pass, asked before any handler runs.

use super::dead_ends;
use super::desk::Desk;
use super::form::MOST_BYTES;
use super::lobby::{Lobby, session_token};
use super::uploads::wants_json;
use crate::actions::refusal::Refusal;
use crate::auth::current_staff::{CurrentStaff, find_current_staff};
use crate::domain::permission::{Act, may_ever};
use crate::site::profile::Profile;
use crate::state::AppState;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use std::sync::{Arc, Mutex};

/// What a route needs of whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: signing in, one-time links.
    Anybody,
    /// A right password: giving the second factor, or setting it up.
    Password,
    /// A full session, and a role that allows this act on something. On what exactly, the action asks.
    May(Act),
    /// The same, proved anew within the last quarter of an hour.
    Fresh(Act),
}

/// One route of the admin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    pub method: Method,
    pub path: &'static str,
    pub needs: Needs,
}

/// All routes being put together, each with its door.
pub struct Screens {
    state: AppState,
    router: Router<AppState>,
    /// Those of which the bodies are files.
    uploads: Router<AppState>,
    doors: Vec<Door>,
}

impl Screens {
    pub fn new(state: AppState) -> Self {
        Self {
            state,
            router: Router::new(),
            uploads: Router::new(),
            doors: Vec::new(),
        }
    }

    /// A screen that is read.
    pub fn get<H, T>(self, path: &'static str, needs: Needs, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let door = from_fn_with_state((self.state.clone(), needs), pass);
        let route = get(handler).route_layer(door);
        self.add(Method::GET, path, needs, route)
    }

    /// An act.
    pub fn post<H, T>(self, path: &'static str, needs: Needs, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let door = from_fn_with_state((self.state.clone(), needs), pass);
        let route = post(handler).route_layer(door);
        self.add(Method::POST, path, needs, route)
    }

    /// An act that takes files: its body may be larger, and take longer, than that of a form. The
    /// handler reads it by and by, and holds each file to its own limit.
    pub fn upload<H, T>(mut self, path: &'static str, needs: Needs, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let door = from_fn_with_state((self.state.clone(), needs), pass);
        let route = post(handler).layer(DefaultBodyLimit::disable());
        self.uploads = self.uploads.route(path, route.route_layer(door));
        self.doors.push(Door {
            method: Method::POST,
            path,
            needs,
        });
        self
    }

    fn add(
        mut self,
        method: Method,
        path: &'static str,
        needs: Needs,
        route: axum::routing::MethodRouter<AppState>,
    ) -> Self {
        self.router = self.router.route(path, route);
        self.doors.push(Door {
            method,
            path,
            needs,
        });
        self
    }

    /// What each route needs.
    pub fn doors(&self) -> &[Door] {
        &self.doors
    }

    /// The routes, with a page for every other address below `/admin`; and those that take files.
    pub fn into_routers(self) -> (Router<AppState>, Router<AppState>) {
        let door = from_fn_with_state((self.state.clone(), Needs::May(Act::OwnAccount)), pass);
        let nowhere = || async { Err::<Response, Refusal>(Refusal::NotFound) };
        let rest = get(nowhere).post(nowhere).layer(door);
        (self.router.route("/admin/{*rest}", rest), self.uploads)
    }
}

/// A refusal on its way to the door, which makes a page of it in the language of whoever asked.
#[derive(Clone)]
struct Refused(Arc<Mutex<Option<Refusal>>>);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        let refused = Refused(Arc::new(Mutex::new(Some(self))));
        response.extensions_mut().insert(refused);
        response
    }
}

async fn pass(
    State((state, needs)): State<(AppState, Needs)>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = answer(&state, needs, request, next).await;
    response.extensions_mut().insert(Profile::Admin);
    // The door of a browser that keeps pages of others: nothing of the admin is kept anywhere.
    let no_store = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, no_store);
    response
}

async fn answer(state: &AppState, needs: Needs, mut request: Request, next: Next) -> Response {
    let lobby = Lobby::of(state, &request);
    if needs == Needs::Anybody {
        request.extensions_mut().insert(lobby.clone());
        let response = next.run(request).await;
        return told(response, |refusal| dead_ends::in_lobby(&lobby, refusal));
    }
    let token = session_token(request.headers(), state.settings.staff.is_https());
    let found = match token {
        Some(token) => find_current_staff(&state.database.writer, &token).await,
        None => Ok(None),
    };
    let staff = match found {
        Ok(Some(staff)) => staff,
        Ok(None) if reads_no_pages(&lobby, &request) => {
            let status = StatusCode::UNAUTHORIZED;
            return dead_ends::as_json(status, "signed-out", lobby.words, &lobby.request_id);
        }
        Ok(None) => return stranger(&lobby, request).await,
        Err(error) => return dead_ends::in_lobby(&lobby, Refusal::Fault(error)),
    };
    let desk = Desk::new(lobby, staff);
    let reads_no_pages = reads_no_pages(&desk.lobby, &request);
    if let Some(turned_away) = turn_away(&desk, needs, &mut request).await {
        if reads_no_pages {
            let status = StatusCode::FORBIDDEN;
            return dead_ends::as_json(status, "denied", desk.words, &desk.lobby.request_id);
        }
        return turned_away;
    }
    request.extensions_mut().insert(desk.lobby.clone());
    request.extensions_mut().insert(desk.clone());
    let response = next.run(request).await;
    told(response, |refusal| match reads_no_pages {
        true => dead_ends::in_data(&desk, refusal),
        false => dead_ends::at_desk(&desk, refusal),
    })
}

/// Whether an island asks: at its own door, or at the one of a form for data in the place of a page.
fn reads_no_pages(lobby: &Lobby, request: &Request) -> bool {
    lobby.here.starts_with("/admin/api/") || wants_json(request.headers())
}

/// Why somebody with a session goes no further.
async fn turn_away(desk: &Desk, needs: Needs, request: &mut Request) -> Option<Response> {
    let staff: &CurrentStaff = &desk.staff;
    let act = match needs {
        Needs::Anybody | Needs::Password => return None,
        Needs::May(act) | Needs::Fresh(act) => act,
    };
    if !staff.is_signed_in() {
        let next = if staff.must_set_up_second_factor() {
            "/admin/second-factor/setup"
        } else {
            "/admin/second-factor"
        };
        return Some(if matches!(*request.method(), Method::GET | Method::HEAD) {
            dead_ends::go(next)
        } else {
            let typed = take_form(request).await;
            dead_ends::half_signed_in(desk, next, &typed)
        });
    }
    if !may_ever(&staff.roles, act) && act != Act::OwnAccount {
        return Some(dead_ends::at_desk(desk, Refusal::Denied));
    }
    if matches!(needs, Needs::Fresh(_)) && !staff.is_freshly_confirmed() {
        return Some(if matches!(*request.method(), Method::GET | Method::HEAD) {
            dead_ends::go(&format!(
                "/admin/confirm?next={}",
                desk.lobby.encoded_here()
            ))
        } else {
            let typed = take_form(request).await;
            dead_ends::confirm_first(desk, &typed)
        });
    }
    None
}

/// Somebody without a session. What they sent is given back to them, to be sent again.
async fn stranger(lobby: &Lobby, mut request: Request) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return dead_ends::sign_in_first(lobby);
    }
    let typed = take_form(&mut request).await;
    dead_ends::session_ended(lobby, &typed)
}

async fn take_form(request: &mut Request) -> Vec<(String, String)> {
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
    if !is_form {
        return Vec::new();
    }
    let body = std::mem::replace(request.body_mut(), Body::empty());
    let bytes = to_bytes(body, MOST_BYTES).await.unwrap_or_default();
    super::form::read_pairs(&bytes)
}

fn told(mut response: Response, tell: impl FnOnce(Refusal) -> Response) -> Response {
    let refused = response.extensions_mut().remove::<Refused>();
    let refusal = refused.and_then(|Refused(held)| held.lock().ok()?.take());
    match refusal {
        Some(refusal) => tell(refusal),
        None => response,
    }
}
