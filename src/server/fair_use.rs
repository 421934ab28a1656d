//! How much of the API one network address may take: so many requests a minute, all at once or one after the other.
//!
//! In memory, each node for itself: the limit keeps one program from taking the place of all others, and need not
//! be exact. The generic cell rate algorithm: of each network one instant is kept, at which all that it took will
//! have been made up for.

use crate::auth::client_ip::client_ip;
use crate::site::api::problem::Problem;
use crate::state::AppState;
use crate::state::networks::network_of;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// In which the allowance of a network is made up for.
const A_MINUTE: Duration = Duration::from_secs(60);

/// Networks that are remembered at once: some megabytes.
const MOST: usize = 50_000;

/// Cheap to clone; all clones count together.
#[derive(Clone, Debug)]
pub struct FairUse {
    /// What one request costs of a minute; none where there is no limit.
    cost: Option<Duration>,
    made_up_at: Arc<Mutex<HashMap<String, Instant>>>,
}

impl FairUse {
    /// So many requests a minute; 0: as many as anybody likes.
    pub fn new(per_minute: u32) -> Self {
        Self {
            cost: A_MINUTE.checked_div(per_minute),
            made_up_at: Arc::default(),
        }
    }

    /// Takes one request for a network, or says how long it has to wait.
    pub fn take(&self, network: &str, now: Instant) -> Result<(), Duration> {
        let Some(cost) = self.cost else {
            return Ok(());
        };
        let mut all = self
            .made_up_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let held = all.get(network).copied();
        let made_up_at = held.map_or(now, |at| at.max(now)) + cost;
        let ahead = made_up_at.saturating_duration_since(now);
        if ahead > A_MINUTE {
            return Err(ahead - A_MINUTE);
        }
        if held.is_none() && all.len() >= MOST {
            all.retain(|_, at| *at > now);
            // So many at once are no longer told apart.
            if all.len() >= MOST {
                all.clear();
            }
        }
        all.insert(network.to_owned(), made_up_at);
        Ok(())
    }
}

/// Turns away whoever takes more than is fair.
pub async fn fairly(
    State((fair_use, state)): State<(FairUse, AppState)>,
    request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    // Only a test hands a request over without a connection.
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
    let proxies = &state.settings.listener.trusted_proxies;
    let network = network_of(client_ip(peer, request.headers(), proxies));
    match fair_use.take(&network, Instant::now()) {
        Ok(()) => next.run(request).await,
        Err(wait) => Problem::too_many(wait.as_secs() + 1).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_may_ask_so_often_a_minute_and_goes_on_as_time_passes() {
        let fair_use = FairUse::new(60);
        let now = Instant::now();
        for _ in 0..60 {
            assert_eq!(fair_use.take("192.0.2.1", now), Ok(()));
        }
        assert_eq!(fair_use.take("192.0.2.1", now), Err(Duration::from_secs(1)));
        assert_eq!(
            fair_use.take("192.0.2.2", now),
            Ok(()),
            "another is another"
        );
        let later = now + Duration::from_secs(2);
        assert_eq!(fair_use.take("192.0.2.1", later), Ok(()));
        assert_eq!(fair_use.take("192.0.2.1", later), Ok(()));
        assert!(
            fair_use.take("192.0.2.1", later).is_err(),
            "two seconds are two requests"
        );
    }

    #[test]
    fn without_a_limit_there_is_none_and_memory_is_bounded() {
        let now = Instant::now();
        let free = FairUse::new(0);
        assert!((0..100_000).all(|_| free.take("192.0.2.1", now).is_ok()));
        let fair_use = FairUse::new(600);
        for network in 0..MOST * 2 + 10 {
            assert_eq!(fair_use.take(&network.to_string(), now), Ok(()));
        }
        assert!(fair_use.made_up_at.lock().unwrap().len() <= MOST);
    }
}
