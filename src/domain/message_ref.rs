//! How people point at a message: by its address, public or of its screen, or by one of its symbols.

use super::ids::MessageId;

/// What was pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageRef {
    Address { year: i32, slug: String },
    Id(MessageId),
    Symbol(String),
}

impl MessageRef {
    /// ```
    /// use daymark::domain::message_ref::MessageRef;
    /// let address = MessageRef::Address { year: 2015, slug: "water-day".into() };
    /// assert_eq!(MessageRef::read("https://days.example.org/en/messages/2015/water-day#p2"), address);
    /// assert_eq!(MessageRef::read(" SG/SM/17246 "), MessageRef::Symbol("SG/SM/17246".into()));
    /// ```
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if let Some((_, rest)) = text.split_once("messages/") {
            let path = rest.split(['?', '#']).next().unwrap_or_default();
            let mut pieces = path.split('/').filter(|piece| !piece.is_empty());
            let (first, second) = (pieces.next(), pieces.next());
            if let Some(id) = first.and_then(|first| first.parse().ok()) {
                return Self::Id(MessageId(id));
            }
            if let (Some(Ok(year)), Some(slug)) = (first.map(str::parse), second) {
                return Self::Address {
                    year,
                    slug: slug.to_owned(),
                };
            }
        }
        Self::Symbol(text.to_owned())
    }

    /// An address without a language, as it is shown in forms.
    pub fn path(year: i32, slug: &str) -> String {
        format!("/messages/{year}/{slug}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_address_is_read_from_wherever_it_was_copied() {
        let address = MessageRef::Address {
            year: 2015,
            slug: "water-day".into(),
        };
        for text in [
            "/messages/2015/water-day",
            "messages/2015/water-day/",
            "/ar/messages/2015/water-day?beside=fr",
            &MessageRef::path(2015, "water-day"),
        ] {
            assert_eq!(MessageRef::read(text), address, "{text}");
        }
        let id = Uuid::from_u128(7);
        let screen = format!("https://days.example.org/admin/messages/{id}/en");
        assert_eq!(MessageRef::read(&screen), MessageRef::Id(MessageId(id)));
        for text in ["A/RES/58/220", "/messages/soon", "messages/"] {
            assert_eq!(MessageRef::read(text), MessageRef::Symbol(text.into()));
        }
    }
}
