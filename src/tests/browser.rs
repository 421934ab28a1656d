//! A browser without scripts: it keeps the cookie, and sends forms.

use super::cast::encode;
use super::support::{Answer, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

pub struct Browser {
    pub app: Router,
    /// The cookie as it goes back.
    pub cookie: Option<String>,
    /// The address it comes from, by way of a proxy that is not trusted: to no effect.
    pub agent: &'static str,
}

impl Browser {
    pub fn new(app: &Router) -> Self {
        Self {
            app: app.clone(),
            cookie: None,
            agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        }
    }

    pub async fn get(&mut self, address: &str) -> Answer {
        let request = Request::get(address);
        self.ask(request, Body::empty()).await
    }

    pub async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.ask(request, Body::from(encode(fields))).await
    }

    async fn ask(&mut self, mut request: axum::http::request::Builder, body: Body) -> Answer {
        request = request
            .header(header::USER_AGENT, self.agent)
            .header(header::ACCEPT_LANGUAGE, "en");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let answer = send(&self.app, request.body(body).unwrap()).await;
        if let Some(set) = answer.headers.get(header::SET_COOKIE) {
            let set = set.to_str().unwrap();
            let pair = set.split(';').next().unwrap().to_owned();
            let is_gone = set.contains("Max-Age=0");
            self.cookie = (!is_gone).then_some(pair);
        }
        answer
    }
}

impl Answer {
    /// Where it leads, once it was seen to lead somewhere.
    pub fn leads(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.headers["location"].to_str().unwrap()
    }

    /// A page that holds this.
    pub fn shows(&self, status: StatusCode, text: &str) {
        assert_eq!(self.status, status, "{}", self.text);
        assert!(self.text.contains(text), "{text} is not in {}", self.text);
    }

    /// Texts that look like the key of a sentence that is missing.
    pub fn bare_keys(&self) -> Vec<&str> {
        let texts = self
            .text
            .split('>')
            .filter_map(|piece| piece.split('<').next());
        texts
            .map(str::trim)
            .filter(|text| {
                text.contains('-')
                    && text.split('-').all(|word| {
                        !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase())
                    })
            })
            .collect()
    }
}
