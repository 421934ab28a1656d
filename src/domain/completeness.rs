//! What a content lacks before it can be public, or before it is as good as it could be.

use super::ids::PhotoId;

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    TitleMissing,
    TextMissing,
    /// A quote without the lines that say who spoke.
    QuoteWithoutSpeaker,
    /// The words do not stand in the message they are said to come from.
    QuoteDiffers,
    /// The message of a quote is in the archive, but will not be public when the quote is.
    QuoteMessageNotPublic,
    /// The message of a quote is not in the archive yet.
    QuoteSourceIncomplete,
    CreditMissing,
    CaptionMissing,
    AltTextMissing,
    /// A photo of the page is not public with a caption and an alternative text in this language: the
    /// page goes public with them, or without the photo if somebody says so.
    PhotoWithoutText(PhotoId),
}

impl Gap {
    /// The codes of all gaps.
    pub const CODES: [&'static str; 10] = [
        "title-missing",
        "text-missing",
        "quote-without-speaker",
        "quote-differs",
        "quote-message-not-public",
        "quote-source-incomplete",
        "credit-missing",
        "caption-missing",
        "alt-text-missing",
        "photo-without-text",
    ];

    /// Whether nothing can be published before it is filled. The others are told.
    pub const fn blocks(&self) -> bool {
        !matches!(self, Self::QuoteSourceIncomplete)
    }

    /// The photo that the page can do without, where that is what it lacks.
    pub const fn photo(&self) -> Option<PhotoId> {
        match self {
            Self::PhotoWithoutText(photo) => Some(*photo),
            _ => None,
        }
    }

    /// After `why-` among the words.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TitleMissing => "title-missing",
            Self::TextMissing => "text-missing",
            Self::QuoteWithoutSpeaker => "quote-without-speaker",
            Self::QuoteDiffers => "quote-differs",
            Self::QuoteMessageNotPublic => "quote-message-not-public",
            Self::QuoteSourceIncomplete => "quote-source-incomplete",
            Self::CreditMissing => "credit-missing",
            Self::CaptionMissing => "caption-missing",
            Self::AltTextMissing => "alt-text-missing",
            Self::PhotoWithoutText(_) => "photo-without-text",
        }
    }
}
