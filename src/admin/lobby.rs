//! Before anybody is known: what a request to the admin carries whoever sent it.

use crate::auth::asker::Asker;
use crate::auth::client_ip::client_ip;
use crate::auth::token::Token;
use crate::domain::locale::Locale;
use crate::site::languages::locale_of;
use crate::site::query::read_pairs;
use crate::state::AppState;
use crate::state::request_id::RequestId;
use crate::words::Words;
use axum::extract::{ConnectInfo, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// A request that nobody has signed for.
#[derive(Clone)]
pub struct Lobby {
    pub state: AppState,
    /// By `?lang=`, else by what the browser asks for.
    pub words: &'static Words,
    pub request_id: String,
    pub ip: IpAddr,
    pub user_agent: Option<String>,
    /// Path and query, as they came.
    pub here: String,
}

impl Lobby {
    pub(super) fn of(state: &AppState, request: &Request) -> Self {
        let uri = request.uri();
        let headers = request.headers();
        let asked = read_pairs(uri.query().unwrap_or_default())
            .into_iter()
            .find(|(name, _)| name == "lang")
            .and_then(|(_, code)| code.parse::<Locale>().ok());
        let locale = asked.unwrap_or_else(|| locale_of(headers));
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        // Only a test hands a request over without a connection.
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
        let request_id = request.extensions().get::<RequestId>();
        let here = uri.path_and_query().map(ToString::to_string);
        Self {
            words: Words::of(locale),
            request_id: request_id.map(|id| id.0.clone()).unwrap_or_default(),
            ip: client_ip(peer, headers, &state.settings.listener.trusted_proxies),
            user_agent: text(headers, header::USER_AGENT),
            here: here.unwrap_or_else(|| "/admin".into()),
            state: state.clone(),
        }
    }

    /// Nobody yet, for actions that anybody may try: signing in, following a link.
    pub fn asker(&self) -> Asker {
        Asker::stranger(Some(self.request_id.clone()), Some(self.ip.to_string()))
    }

    /// A value of the address's query.
    pub fn asked(&self, name: &str) -> Option<String> {
        let (_, query) = self.here.split_once('?')?;
        let pairs = read_pairs(query).into_iter();
        pairs
            .filter(|(held, _)| held == name)
            .map(|(_, value)| value)
            .next()
    }

    /// Where to go on to afterwards, by `?next=`.
    pub fn next(&self) -> String {
        safe_next(self.asked("next").as_deref())
    }

    /// This very address, to stand in a query.
    pub fn encoded_here(&self) -> String {
        utf8_percent_encode(&self.here, NON_ALPHANUMERIC).to_string()
    }
}

impl FromRequestParts<AppState> for Lobby {
    type Rejection = StatusCode;

    /// Every door has put one there.
    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, StatusCode> {
        let lobby = parts.extensions.get::<Self>().cloned();
        lobby.ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// The name of the cookie. Over https the browser itself holds it to this host and to `/`.
const fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-daymark" } else { "daymark" }
}

/// The token in a request's cookie.
pub fn session_token(headers: &HeaderMap, https: bool) -> Option<Token> {
    let name = cookie_name(https);
    let cookies = headers.get_all(header::COOKIE).iter();
    cookies
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .and_then(|(_, value)| Token::read(value))
}

/// The `Set-Cookie` that hands a token out, or takes it away. It lives as long as the browser is
/// open; the session's own ends come before that.
pub fn session_cookie(token: Option<&Token>, https: bool) -> HeaderValue {
    let secure = if https { "; Secure" } else { "" };
    let (value, age) = match token {
        Some(token) => (token.expose(), ""),
        None => ("", "; Max-Age=0"),
    };
    let name = cookie_name(https);
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}");
    HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static(""))
}

/// Where to go after signing in: a path of the admin, whatever was asked for. One slash at the
/// beginning, no backslash, no control character.
pub fn safe_next(asked: Option<&str>) -> String {
    let is_ours = |path: &str| {
        let below = path.strip_prefix("/admin");
        below.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
            && path.len() <= 2000
            && !path.contains(['\\', '#'])
            && !path.contains("//")
            && path.chars().all(|c| c.is_ascii_graphic())
    };
    let asked = asked.filter(|path| is_ours(path));
    asked.unwrap_or("/admin").to_owned()
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    Some(value.chars().take(300).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fault_32_only_paths_of_the_admin_are_gone_on_to() {
        for evil in [
            "//evil.example",
            "/\\evil.example",
            "/%2F%2Fevil.example",
            "%252F%252Fevil.example",
            "javascript:alert(1)",
            "https://evil.example/admin",
            "/admin//evil.example",
            "/administrator",
            "/admin/\nSet-Cookie: x",
            "/admin/\\\\evil",
            "/en",
            "",
        ] {
            assert_eq!(safe_next(Some(evil)), "/admin", "{evil:?}");
        }
        assert_eq!(safe_next(Some("/admin/staff?q=a")), "/admin/staff?q=a");
        assert_eq!(safe_next(None), "/admin");
    }

    #[test]
    fn over_https_the_browser_holds_the_cookie_to_this_host() {
        let cookie = session_cookie(None, true);
        let cookie = cookie.to_str().unwrap();
        assert!(cookie.starts_with("__Host-daymark=;") && cookie.contains("; Secure"));
        assert!(cookie.contains("; HttpOnly") && cookie.contains("; Path=/;"));
    }
}
