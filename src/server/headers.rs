//! The headers that every answer of a kind wears, errors and files too.

use crate::site::profile::Profile;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// No script, no frame, nothing from elsewhere: public pages need none of it, but for the two that suggest words.
// `connect-src` is for tools that read robots.txt from within a page; no page of ours connects.
const PAGE_POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
const AWAKE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; style-src 'self'; font-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
const EMBED_POLICY: &str = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'none'; \
     base-uri 'none'; frame-ancestors *";
const ADMIN_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; \
     style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";
const SANDBOX: &str = "default-src 'none'; sandbox; frame-ancestors *";

/// Puts the profile's headers on. A `Cache-Control` that a handler chose stays, but in the admin.
pub fn apply(profile: Profile, https: bool, headers: &mut HeaderMap) {
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    if https {
        set(
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=31536000; includeSubDomains",
        );
    }
    let (policy, resources) = match profile {
        Profile::Page => (PAGE_POLICY, "same-origin"),
        Profile::AwakePage => (AWAKE_POLICY, "same-origin"),
        Profile::Embed => (EMBED_POLICY, "cross-origin"),
        Profile::Media => (SANDBOX, "cross-origin"),
        Profile::Feed => (NOTHING, "cross-origin"),
        Profile::Asset => (NOTHING, "same-origin"),
        Profile::Admin => (ADMIN_POLICY, "same-origin"),
    };
    set(header::CONTENT_SECURITY_POLICY, policy);
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        resources,
    );
    match profile {
        Profile::Page | Profile::AwakePage | Profile::Admin => set(
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        Profile::Media | Profile::Feed => set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        Profile::Embed | Profile::Asset => {}
    }
    if profile == Profile::Admin {
        set(header::CACHE_CONTROL, "no-store");
    }
}
