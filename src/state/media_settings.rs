//! Where media files are kept.

use super::settings::variable;
use crate::domain::problem::Problem;
use crate::media::shelf::place::{BucketPlace, Place};
use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The setting, as problems name it.
const NAME: &str = "DAYMARK_MEDIA_URL";

/// How long a store may take for its word unless the address says otherwise, and at most, in seconds.
const TIMEOUT: u64 = 10;
const LONGEST_TIMEOUT: u64 = 300;

/// What else opens a bucket, as Amazon's own tools name it: for machines that have a role.
const ROLES: [&str; 6] = [
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_ROLE_ARN",
    "AWS_ROLE_SESSION_NAME",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
];

#[derive(Clone, Debug)]
pub struct MediaSettings {
    /// `DAYMARK_MEDIA_URL`: `file:///path`, or `s3://bucket/prefix?endpoint=…&region=…`. Default:
    /// the folder `media` in the data folder.
    pub place: Place,
}

/// What a settings file says.
#[derive(Debug, Default)]
pub(super) struct MediaFile {
    pub url: Option<String>,
    pub access_key_id: Option<String>,
    pub secret_access_key: Option<String>,
}

impl MediaSettings {
    /// From the environment, else from a file. That there is a store behind the address is found out
    /// when it is used.
    pub(super) fn read(file: MediaFile, data: &Path) -> Result<Self, Problem> {
        let Some(url) = variable(NAME).or(file.url) else {
            return Ok(Self {
                place: Place::Folder(data.join("media")),
            });
        };
        let mut credentials = Vec::new();
        let key = variable("AWS_ACCESS_KEY_ID").or(file.access_key_id);
        let secret = variable("AWS_SECRET_ACCESS_KEY").or(file.secret_access_key);
        if key.is_some() != secret.is_some() {
            return Err(Problem::new(
                "AWS_ACCESS_KEY_ID",
                "Of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY only one is set. Set both, or neither where this machine has a role.",
            ));
        }
        let keys = [
            ("AWS_ACCESS_KEY_ID", key),
            ("AWS_SECRET_ACCESS_KEY", secret),
            ("AWS_SESSION_TOKEN", variable("AWS_SESSION_TOKEN")),
        ];
        let roles = ROLES.map(|name| (name, variable(name)));
        for (name, value) in keys.into_iter().chain(roles) {
            credentials.extend(value.map(|value| (name, value)));
        }
        let endpoint = variable("AWS_ENDPOINT_URL_S3").or(variable("AWS_ENDPOINT_URL"));
        let region = variable("AWS_REGION").or(variable("AWS_DEFAULT_REGION"));
        let place = read_place(&url, endpoint, region, credentials)?;
        Ok(Self { place })
    }
}

/// The address is never repeated: somebody may have written a password into it.
fn read_place(
    url: &str,
    endpoint: Option<String>,
    region: Option<String>,
    credentials: Vec<(&'static str, String)>,
) -> Result<Place, Problem> {
    if let Some(path) = url.strip_prefix("file://") {
        let path = decoded(path)?;
        if !path.starts_with('/') {
            return Err(wrong(
                "A folder is named by its whole path: write DAYMARK_MEDIA_URL as file:///srv/daymark/media.",
            ));
        }
        return Ok(Place::Folder(PathBuf::from(path)));
    }
    let Some(rest) = url.strip_prefix("s3://") else {
        return Err(wrong(
            "DAYMARK_MEDIA_URL is neither a folder nor a bucket. Write it as file:///srv/daymark/media or s3://bucket/prefix?region=eu-central-1.",
        ));
    };
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (bucket, prefix) = path.split_once('/').unwrap_or((path, ""));
    let is_plain = |text: &str, also: &str| {
        text.chars()
            .all(|c| c.is_ascii_alphanumeric() || also.contains(c))
    };
    if bucket.is_empty() || !is_plain(bucket, ".-_") {
        return Err(wrong(
            "DAYMARK_MEDIA_URL names no bucket. Write it as s3://bucket/prefix; keys belong into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
        ));
    }
    let prefix = prefix.trim_matches('/');
    if !is_plain(prefix, ".-_/") || prefix.split('/').any(|piece| piece == "." || piece == "..") {
        return Err(wrong(
            "The prefix in DAYMARK_MEDIA_URL may have letters, digits, . - _ and / only.",
        ));
    }
    let mut place = BucketPlace {
        bucket: bucket.to_owned(),
        prefix: prefix.to_owned(),
        endpoint,
        region: region.unwrap_or_else(|| "us-east-1".to_owned()),
        allow_http: false,
        path_style: false,
        timeout: Duration::from_secs(TIMEOUT),
        credentials,
    };
    let mut path_style = None;
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decoded(value)?;
        match name {
            "endpoint" => place.endpoint = Some(value),
            "region" if !value.is_empty() => place.region = value,
            "allow_http" => place.allow_http = yes_or_no(name, &value)?,
            "path_style" => path_style = Some(yes_or_no(name, &value)?),
            "timeout" => place.timeout = seconds(&value)?,
            _ => {
                return Err(wrong(
                    "After the ? in DAYMARK_MEDIA_URL stand endpoint, region, path_style, allow_http and timeout, each with a value; one of what stands there is none of these.",
                ));
            }
        }
    }
    // Stores of one's own rarely have a host name for each bucket.
    place.path_style = path_style.unwrap_or(place.endpoint.is_some());
    if let Some(endpoint) = &place.endpoint {
        check_endpoint(endpoint, place.allow_http)?;
    }
    Ok(Place::Bucket(place))
}

fn check_endpoint(endpoint: &str, allow_http: bool) -> Result<(), Problem> {
    let is_http = endpoint.starts_with("http://");
    let host = endpoint
        .strip_prefix("https://")
        .or(endpoint.strip_prefix("http://"))
        .map(|host| host.trim_end_matches('/'));
    if !host.is_some_and(|host| !host.is_empty() && !host.contains(['@', '?', '#', ' '])) {
        return Err(wrong(
            "The endpoint in DAYMARK_MEDIA_URL is not the address of a store. Write it as endpoint=https://s3.example.org:9000.",
        ));
    }
    if is_http && !allow_http {
        return Err(wrong(
            "The endpoint in DAYMARK_MEDIA_URL begins with http://, so that everybody on the way could read and change the files. Use https://, or write allow_http=true where the network in between is trusted.",
        ));
    }
    Ok(())
}

fn yes_or_no(name: &str, value: &str) -> Result<bool, Problem> {
    match value {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(wrong(&format!(
            "In DAYMARK_MEDIA_URL, {name} is true or false."
        ))),
    }
}

fn seconds(value: &str) -> Result<Duration, Problem> {
    match value.parse() {
        Ok(seconds @ 1..=LONGEST_TIMEOUT) => Ok(Duration::from_secs(seconds)),
        _ => Err(wrong(&format!(
            "In DAYMARK_MEDIA_URL, timeout is a number of seconds from 1 to {LONGEST_TIMEOUT}."
        ))),
    }
}

fn decoded(text: &str) -> Result<String, Problem> {
    match percent_decode_str(text).decode_utf8() {
        Ok(text) => Ok(text.into_owned()),
        Err(_) => Err(wrong(
            "DAYMARK_MEDIA_URL is not written in UTF-8. Write what is no ASCII letter with percent signs, as %C3%A9.",
        )),
    }
}

fn wrong(sentence: &str) -> Problem {
    Problem::new(NAME, sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Result<Place, Problem> {
        read_place(url, None, None, Vec::new())
    }

    fn bucket(url: &str) -> BucketPlace {
        match read(url).unwrap() {
            Place::Bucket(place) => place,
            Place::Folder(path) => panic!("{}", path.display()),
        }
    }

    #[test]
    fn a_folder_and_a_bucket_are_read_from_their_addresses() {
        let folder = read("file:///srv/my%20media").unwrap();
        assert_eq!(folder, Place::Folder("/srv/my media".into()));
        let plain = bucket("s3://pictures");
        assert_eq!(
            (plain.prefix.as_str(), plain.region.as_str()),
            ("", "us-east-1")
        );
        assert!(plain.endpoint.is_none() && !plain.path_style && !plain.allow_http);
        let own = bucket(
            "s3://pictures/day/mark/?endpoint=https%3A%2F%2Fs3.example.org:9000&region=eu&timeout=3",
        );
        assert_eq!(own.endpoint.as_deref(), Some("https://s3.example.org:9000"));
        assert_eq!(
            (own.prefix.as_str(), own.region.as_str()),
            ("day/mark", "eu")
        );
        assert!(own.path_style && own.timeout == Duration::from_secs(3));
        assert!(!bucket("s3://a?endpoint=https://x&path_style=false").path_style);
        assert!(bucket("s3://a?endpoint=http://x&allow_http=true").allow_http);
        assert_eq!(Place::Bucket(own).to_string(), "s3://pictures/day/mark");
    }

    #[test]
    fn a_wrong_address_is_told_without_repeating_it() {
        for url in [
            "pictures",
            "https://s3.example.org/pictures",
            "file://media",
            "s3://",
            "s3://key:hunter2@pictures",
            "s3://pictures/../other",
            "s3://pictures?acl=hunter2",
            "s3://pictures?endpoint=http://hunter2",
            "s3://pictures?endpoint=s3.example.org",
            "s3://pictures?endpoint=https://key:hunter2@s3.example.org",
            "s3://pictures?allow_http=perhaps",
            "s3://pictures?timeout=0",
            "s3://pictures?region",
        ] {
            let problem = read(url).unwrap_err();
            assert_eq!(problem.at, "DAYMARK_MEDIA_URL", "{url}");
            assert!(!problem.sentence.contains("hunter2"), "{url}: {problem}");
        }
    }

    #[test]
    fn what_opens_a_bucket_is_never_printed() {
        let credentials = vec![("AWS_SECRET_ACCESS_KEY", "hunter2".to_owned())];
        let place = read_place("s3://pictures", None, None, credentials).unwrap();
        assert!(!format!("{place:?} {place}").contains("hunter2"));
    }
}
