//! The closed lists of values that the API reads and writes.

use crate::domain::locale::Locale;
use crate::domain::message::{MessageForm, TextStanding, TextStatus};
use crate::domain::observance::{Listing, ObservanceKind, Topic};
use crate::domain::photo::Picture;
use crate::search::ask::Sort;
use serde::Serialize;
use utoipa::ToSchema;

/// A value of a closed list.
pub trait Code: Copy + Sized + 'static {
    const ALL: &'static [Self];

    fn code(self) -> &'static str;

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $code:tt),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
        pub enum $name {
            $(#[serde(rename = $code)] $variant,)+
        }

        impl Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }
    )+};
}

codes! {
    /// One of the six languages.
    Language { Ar = "ar", Zh = "zh", En = "en", Fr = "fr", Ru = "ru", Es = "es" }

    /// How long an observance lasts.
    Kind { Day = "day", Week = "week", Month = "month", Year = "year", Decade = "decade" }

    /// A subject heading.
    Subject {
        Culture = "culture",
        Development = "development",
        Education = "education",
        Environment = "environment",
        Health = "health",
        HumanRights = "human-rights",
        Humanitarian = "humanitarian",
        Justice = "justice",
        Peace = "peace",
    }

    /// Where an observance stands on the United Nations' own list.
    ListStanding {
        Listed = "listed",
        NewlyListed = "newly-listed",
        FormerlyListed = "formerly-listed",
        Upcoming = "upcoming",
        Historical = "historical",
    }

    /// What kind of text a message is.
    Form { Message = "message", VideoMessage = "video-message", Remarks = "remarks", Statement = "statement" }

    /// Whether a text is the one that the speaker's office gave out.
    Standing { Issued = "issued", Unofficial = "unofficial" }

    /// How a text stands to what was said.
    Status { AsPrepared = "as-prepared", AsDelivered = "as-delivered", Transcript = "transcript", Summary = "summary" }

    /// The order of messages. By relevance where words are asked for, else the newest first.
    Order { Relevance = "relevance", Newest = "newest", Oldest = "oldest" }

    /// What kind of picture it is.
    PictureKind { Photograph = "photograph", Illustration = "illustration" }

    /// The form of the act that set a rule.
    ActForm { Resolution = "resolution", Decision = "decision", Other = "other" }
}

impl Language {
    pub const fn of(locale: Locale) -> Self {
        match locale {
            Locale::Ar => Self::Ar,
            Locale::Zh => Self::Zh,
            Locale::En => Self::En,
            Locale::Fr => Self::Fr,
            Locale::Ru => Self::Ru,
            Locale::Es => Self::Es,
        }
    }

    pub const fn locale(self) -> Locale {
        match self {
            Self::Ar => Locale::Ar,
            Self::Zh => Locale::Zh,
            Self::En => Locale::En,
            Self::Fr => Locale::Fr,
            Self::Ru => Locale::Ru,
            Self::Es => Locale::Es,
        }
    }
}

impl Kind {
    pub const fn of(kind: ObservanceKind) -> Self {
        match kind {
            ObservanceKind::Day => Self::Day,
            ObservanceKind::Week => Self::Week,
            ObservanceKind::Month => Self::Month,
            ObservanceKind::Year => Self::Year,
            ObservanceKind::Decade => Self::Decade,
        }
    }

    pub const fn domain(self) -> ObservanceKind {
        match self {
            Self::Day => ObservanceKind::Day,
            Self::Week => ObservanceKind::Week,
            Self::Month => ObservanceKind::Month,
            Self::Year => ObservanceKind::Year,
            Self::Decade => ObservanceKind::Decade,
        }
    }
}

impl Subject {
    pub const fn of(topic: Topic) -> Self {
        match topic {
            Topic::Culture => Self::Culture,
            Topic::Development => Self::Development,
            Topic::Education => Self::Education,
            Topic::Environment => Self::Environment,
            Topic::Health => Self::Health,
            Topic::HumanRights => Self::HumanRights,
            Topic::Humanitarian => Self::Humanitarian,
            Topic::Justice => Self::Justice,
            Topic::Peace => Self::Peace,
        }
    }

    pub fn domain(self) -> Option<Topic> {
        Topic::from_code(self.code())
    }
}

impl ListStanding {
    pub const fn of(listing: Listing) -> Self {
        match listing {
            Listing::Listed => Self::Listed,
            Listing::NewlyListed => Self::NewlyListed,
            Listing::FormerlyListed => Self::FormerlyListed,
            Listing::Upcoming => Self::Upcoming,
            Listing::Historical => Self::Historical,
        }
    }
}

impl Form {
    pub const fn of(form: MessageForm) -> Self {
        match form {
            MessageForm::Message => Self::Message,
            MessageForm::VideoMessage => Self::VideoMessage,
            MessageForm::Remarks => Self::Remarks,
            MessageForm::Statement => Self::Statement,
        }
    }
}

impl Standing {
    pub const fn of(standing: TextStanding) -> Self {
        match standing {
            TextStanding::Issued => Self::Issued,
            TextStanding::Unofficial => Self::Unofficial,
        }
    }
}

impl Status {
    pub const fn of(status: TextStatus) -> Self {
        match status {
            TextStatus::AsPrepared => Self::AsPrepared,
            TextStatus::AsDelivered => Self::AsDelivered,
            TextStatus::Transcript => Self::Transcript,
            TextStatus::Summary => Self::Summary,
        }
    }
}

impl Order {
    pub const fn domain(self) -> Sort {
        match self {
            Self::Relevance => Sort::Relevance,
            Self::Newest => Sort::Newest,
            Self::Oldest => Sort::Oldest,
        }
    }
}

impl PictureKind {
    pub const fn of(picture: Picture) -> Self {
        match picture {
            Picture::Photograph => Self::Photograph,
            Picture::Illustration => Self::Illustration,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_api_writes_what_addresses_of_pages_write() {
        for kind in Kind::ALL {
            assert_eq!(kind.code(), kind.domain().code());
            assert_eq!(Kind::of(kind.domain()), *kind);
        }
        for topic in Topic::ALL {
            assert_eq!(Subject::of(topic).code(), topic.code());
        }
        for locale in Locale::ALL {
            assert_eq!(Language::of(locale).code(), locale.code());
            assert_eq!(Language::of(locale).locale(), locale);
        }
        for form in MessageForm::ALL {
            assert_eq!(Form::of(form).code(), form.code());
        }
        for standing in TextStanding::ALL {
            assert_eq!(Standing::of(standing).code(), standing.code());
        }
        for status in TextStatus::ALL {
            assert_eq!(Status::of(status).code(), status.code());
        }
        assert_eq!(
            serde_json::to_string(&Subject::HumanRights).unwrap(),
            "\"human-rights\""
        );
    }
}
