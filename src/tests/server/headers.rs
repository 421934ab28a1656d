//! The headers of each kind of answer, one by one.

use crate::server::headers::apply;
use crate::site::profile::Profile;
use axum::http::{HeaderMap, HeaderValue, header};

const ALL: [Profile; 7] = [
    Profile::Page,
    Profile::AwakePage,
    Profile::Embed,
    Profile::Media,
    Profile::Feed,
    Profile::Asset,
    Profile::Admin,
];

fn worn(profile: Profile, https: bool) -> HeaderMap {
    let mut headers = HeaderMap::new();
    apply(profile, https, &mut headers);
    headers
}

/// The directives of the policy, each with what it allows.
fn policy(profile: Profile) -> Vec<(String, String)> {
    let headers = worn(profile, false);
    let text = headers["content-security-policy"].to_str().unwrap();
    text.split(';')
        .map(|directive| {
            directive
                .trim()
                .split_once(' ')
                .unwrap_or((directive.trim(), ""))
        })
        .map(|(name, allowed)| (name.to_owned(), allowed.to_owned()))
        .collect()
}

fn allows(profile: Profile, directive: &str) -> Option<String> {
    policy(profile)
        .into_iter()
        .find_map(|(name, allowed)| (name == directive).then_some(allowed))
}

#[test]
fn every_policy_begins_with_nothing_and_allows_neither_inline_nor_elsewhere() {
    for profile in ALL {
        assert_eq!(allows(profile, "default-src").as_deref(), Some("'none'"));
        for (name, allowed) in policy(profile) {
            assert!(
                !["'unsafe-inline'", "'unsafe-eval'", "http", "data:"]
                    .iter()
                    .any(|open| allowed.contains(open)),
                "{profile:?}: {name} {allowed}"
            );
        }
    }
}

#[test]
fn scripts_run_for_staff_and_where_words_are_suggested_and_frames_hold_what_is_made_for_them_alone()
{
    for profile in ALL {
        assert_eq!(
            allows(profile, "script-src").is_some(),
            matches!(profile, Profile::Admin | Profile::AwakePage),
            "{profile:?}"
        );
        let framed = matches!(profile, Profile::Embed | Profile::Media);
        let expected = if framed { "*" } else { "'none'" };
        assert_eq!(
            allows(profile, "frame-ancestors").as_deref(),
            Some(expected),
            "{profile:?}"
        );
    }
}

#[test]
fn other_sites_may_read_what_is_made_for_them_alone() {
    for (profile, resources, open) in [
        (Profile::Page, "same-origin", false),
        (Profile::AwakePage, "same-origin", false),
        (Profile::Embed, "cross-origin", false),
        (Profile::Media, "cross-origin", true),
        (Profile::Feed, "cross-origin", true),
        (Profile::Asset, "same-origin", false),
        (Profile::Admin, "same-origin", false),
    ] {
        let headers = worn(profile, false);
        assert_eq!(
            headers["cross-origin-resource-policy"], resources,
            "{profile:?}"
        );
        let origin = headers.get(header::ACCESS_CONTROL_ALLOW_ORIGIN);
        assert_eq!(origin.is_some(), open, "{profile:?}");
        assert!(origin.is_none_or(|origin| origin == "*"), "{profile:?}");
    }
}

#[test]
fn https_alone_is_promised_for_a_year_where_the_site_has_it() {
    for profile in ALL {
        let promise = &worn(profile, true)[header::STRICT_TRANSPORT_SECURITY];
        assert!(
            promise.to_str().unwrap().starts_with("max-age=31536000"),
            "{profile:?}"
        );
        assert!(
            !worn(profile, false).contains_key(header::STRICT_TRANSPORT_SECURITY),
            "{profile:?}"
        );
    }
}

#[test]
fn what_a_handler_says_about_keeping_stands_but_for_staff() {
    for profile in ALL {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("max-age=60"),
        );
        apply(profile, true, &mut headers);
        let expected = if profile == Profile::Admin {
            "no-store"
        } else {
            "max-age=60"
        };
        assert_eq!(headers[header::CACHE_CONTROL], expected, "{profile:?}");
    }
}
