//! The columns of the table.

use std::collections::BTreeMap;

/// A column, by what it holds. Those of the text hold for one language; those of the facts for the
/// photo, whatever the language of their line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The name of the picture's file, from the folder of the table.
    File,
    Locale,
    Caption,
    Alt,
    Decorative,
    Credit,
    Photographer,
    TakenOn,
    Place,
    Licence,
    Rights,
    TermsUrl,
    UsableFrom,
    ExpiresOn,
    MayCrop,
    MayEmbed,
    /// Which photo it is, whatever its file: lines with the same one are one photo.
    ExternalId,
    Picture,
    StandsForCredit,
    Focal,
    ModelRelease,
    OnlyFor,
    OnlyFromYear,
    OnlyUntilYear,
    Note,
    /// Those it stands in, one a line.
    Collections,
}

/// What stands in columns; "" where nothing does.
pub type Cells = BTreeMap<Column, String>;

impl Column {
    /// In the order in which they are written.
    pub const ALL: [Self; 26] = [
        Self::File,
        Self::Locale,
        Self::Caption,
        Self::Alt,
        Self::Credit,
        Self::Photographer,
        Self::TakenOn,
        Self::Place,
        Self::Licence,
        Self::Rights,
        Self::TermsUrl,
        Self::UsableFrom,
        Self::ExpiresOn,
        Self::MayCrop,
        Self::MayEmbed,
        Self::ExternalId,
        Self::Decorative,
        Self::Picture,
        Self::StandsForCredit,
        Self::Focal,
        Self::ModelRelease,
        Self::OnlyFor,
        Self::OnlyFromYear,
        Self::OnlyUntilYear,
        Self::Note,
        Self::Collections,
    ];

    /// As the first line of the table names it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Locale => "locale",
            Self::Caption => "caption",
            Self::Alt => "alt",
            Self::Decorative => "decorative",
            Self::Credit => "credit",
            Self::Photographer => "photographer",
            Self::TakenOn => "taken_on",
            Self::Place => "place",
            Self::Licence => "licence",
            Self::Rights => "rights",
            Self::TermsUrl => "terms_url",
            Self::UsableFrom => "usable_from",
            Self::ExpiresOn => "expires_on",
            Self::MayCrop => "may_crop",
            Self::MayEmbed => "may_embed",
            Self::ExternalId => "external_id",
            Self::Picture => "picture",
            Self::StandsForCredit => "stands_for_credit",
            Self::Focal => "focal",
            Self::ModelRelease => "model_release",
            Self::OnlyFor => "only_for",
            Self::OnlyFromYear => "only_from_year",
            Self::OnlyUntilYear => "only_until_year",
            Self::Note => "note",
            Self::Collections => "collections",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    /// Whether it holds for one language alone.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Caption | Self::Alt | Self::Decorative)
    }

    /// Whether it holds for the photo in every language.
    pub const fn is_shared(self) -> bool {
        !self.is_text() && !matches!(self, Self::File | Self::Locale | Self::ExternalId)
    }

    /// Whether it is of the photo's language-free part.
    pub const fn is_fact(self) -> bool {
        self.is_shared() && !matches!(self, Self::Collections)
    }

    /// Most characters of a cell. The first of them bound what is stored, the rest what is read.
    pub const fn most(self) -> usize {
        match self {
            Self::Caption | Self::TermsUrl | Self::Note => 2_000,
            Self::Alt => 1_000,
            Self::Credit | Self::StandsForCredit | Self::Place | Self::ExternalId => 300,
            Self::Photographer | Self::Licence => 200,
            Self::Rights => 500,
            Self::File | Self::OnlyFor | Self::Collections => 4_000,
            _ => 100,
        }
    }

    /// Whether a text may have several lines.
    const fn has_lines(self) -> bool {
        matches!(
            self,
            Self::Caption | Self::Alt | Self::Note | Self::Collections
        )
    }

    /// Why a text cannot stand here, whatever it means.
    pub fn why_not(self, text: &str) -> Option<String> {
        let is_bad =
            |c: char| c.is_control() && !matches!(c, '\t') && !(c == '\n' && self.has_lines());
        if text.chars().any(is_bad) {
            let name = self.code();
            Some(format!(
                "{name}: the text holds control characters or a line end; write it as plain text."
            ))
        } else if text.chars().count() > self.most() {
            let (name, most) = (self.code(), self.most());
            Some(format!(
                "{name}: the text is longer than {most} characters; make it shorter."
            ))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_is_read_by_the_name_it_is_written_by() {
        for column in Column::ALL {
            assert_eq!(Column::from_code(column.code()), Some(column));
        }
        assert_eq!(Column::from_code("colour"), None);
    }

    #[test]
    fn a_caption_may_have_lines_and_a_credit_may_not() {
        assert_eq!(Column::Caption.why_not("One.\nTwo."), None);
        assert!(
            Column::Credit
                .why_not("One\nTwo")
                .unwrap()
                .contains("credit")
        );
        assert!(Column::Alt.why_not("a\0b").is_some());
        let long = "x".repeat(301);
        assert!(Column::Credit.why_not(&long).unwrap().contains("300"));
    }
}
