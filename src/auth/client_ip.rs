//! Where a request comes from: the peer, unless the peer is a proxy that is trusted to say.

use crate::state::networks::Networks;
use axum::http::HeaderMap;
use std::net::IpAddr;

/// Reads `X-Forwarded-For` from the right: each trusted proxy has added the address it saw, and what
/// stands further left anybody could have written.
pub fn client_ip(peer: IpAddr, headers: &HeaderMap, trusted: &Networks) -> IpAddr {
    let mut client = peer.to_canonical();
    let named: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    for name in named.into_iter().rev() {
        if !trusted.contain(client) {
            break;
        }
        let Ok(address) = name.parse::<IpAddr>() else {
            break;
        };
        client = address.to_canonical();
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn client(peer: &str, forwarded: &[&'static str], trusted: &str) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_static(line));
        }
        client_ip(peer.parse().unwrap(), &headers, &trusted.parse().unwrap()).to_string()
    }

    #[test]
    fn fault_27_what_a_stranger_says_of_itself_is_not_believed() {
        assert_eq!(client("198.51.100.7", &["1.2.3.4"], ""), "198.51.100.7");
        assert_eq!(
            client("198.51.100.7", &["1.2.3.4"], "10.0.0.0/8"),
            "198.51.100.7"
        );
    }

    #[test]
    fn a_trusted_proxy_is_believed_about_whom_it_saw_and_no_further() {
        let proxies = "10.0.0.0/8";
        assert_eq!(client("10.0.0.1", &["203.0.113.9"], proxies), "203.0.113.9");
        assert_eq!(
            client("10.0.0.1", &["1.2.3.4, 203.0.113.9"], proxies),
            "203.0.113.9"
        );
        assert_eq!(
            client("10.0.0.1", &["1.2.3.4", "203.0.113.9, 10.0.0.2"], proxies),
            "203.0.113.9"
        );
        assert_eq!(
            client("10.0.0.1", &["203.0.113.9, nonsense"], proxies),
            "10.0.0.1"
        );
        assert_eq!(client("10.0.0.1", &[], proxies), "10.0.0.1");
    }
}
