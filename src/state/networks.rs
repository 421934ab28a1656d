//! Networks by address and prefix: which proxies are believed, and what counts as one network.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// Addresses and networks that a setting lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<Network>);

/// The addresses that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u8,
}

impl Networks {
    pub fn contain(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| {
            network.address.is_ipv4() == address.is_ipv4()
                && masked(address, network.bits) == network.address
        })
    }
}

/// The piece that is not understood is the error.
impl FromStr for Networks {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.split(',')
            .map(str::trim)
            .filter(|piece| !piece.is_empty())
            .map(|piece| read(piece).ok_or_else(|| piece.to_owned()))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

fn read(piece: &str) -> Option<Network> {
    let (address, bits) = match piece.split_once('/') {
        Some((address, bits)) => (address, Some(bits.parse::<u8>().ok()?)),
        None => (piece, None),
    };
    let address = address.parse::<IpAddr>().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.unwrap_or(most);
    (bits <= most).then(|| Network {
        address: masked(address, bits),
        bits,
    })
}

/// What throttles and sessions take for one network: an address of IPv4, the first 64 bits of IPv6,
/// of which every household has more addresses than could be counted.
pub fn network_of(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        address @ IpAddr::V6(_) => format!("{}/64", masked(address, 64)),
    }
}

fn masked(address: IpAddr, bits: u8) -> IpAddr {
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX
                .checked_shl(32 - u32::from(bits.min(32)))
                .unwrap_or(0);
            IpAddr::V4(Ipv4Addr::from_bits(address.to_bits() & mask))
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX
                .checked_shl(128 - u32::from(bits.min(128)))
                .unwrap_or(0);
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & mask))
        }
    }
}

impl fmt::Display for Networks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, network) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{}/{}", network.address, network.bits)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_contains_the_addresses_that_begin_alike() {
        let networks: Networks = "10.0.0.5, 192.168.0.0/16,fd00::/8".parse().unwrap();
        let contains = |text: &str| networks.contain(text.parse().unwrap());
        assert!(contains("10.0.0.5") && contains("192.168.7.9") && contains("fd12::1"));
        assert!(contains("::ffff:10.0.0.5"), "IPv4 in the clothes of IPv6");
        assert!(!contains("10.0.0.6") && !contains("192.169.0.1") && !contains("fe80::1"));
        let all: Networks = "0.0.0.0/0".parse().unwrap();
        assert!(all.contain("8.8.8.8".parse().unwrap()));
        assert!(!all.contain("2001:db8::1".parse().unwrap()));
    }

    #[test]
    fn what_is_not_a_network_is_named() {
        assert_eq!("10.0.0.1,ten".parse::<Networks>(), Err("ten".into()));
        assert!("10.0.0.1/33".parse::<Networks>().is_err());
        assert_eq!("".parse::<Networks>(), Ok(Networks::default()));
    }

    #[test]
    fn a_household_of_ipv6_is_one_network() {
        let of = |text: &str| network_of(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.7"), "192.0.2.7");
    }
}
