//! Why a picture was refused.

use super::intake::{MOST_A_SIDE, MOST_PIXELS};
use crate::domain::problem::FieldProblem;

/// In a sentence for the command line; [`Refusal::problem`] tells the same in six languages.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("This is not a JPEG, PNG or WebP picture. Save it as one of these and try again.")]
    NotAPicture,
    #[error(
        "An SVG file is a drawing that may carry programs, and cannot be taken. Export it as PNG and try again."
    )]
    Svg,
    #[error("A GIF file cannot be taken. Save the picture as PNG or JPEG and try again.")]
    Gif,
    #[error(
        "A moving picture cannot be taken: a page shows it standing still. Save one image of it as PNG or JPEG and try again."
    )]
    Animated,
    #[error(
        "A HEIC or HEIF file cannot be taken. Export the picture as JPEG from the program or telephone it comes from, and try again."
    )]
    Heif,
    #[error(
        "The picture is {width} × {height} pixels; at most {MOST_A_SIDE} a side and {} million in all can be taken. Make it smaller and try again.", MOST_PIXELS / 1_000_000
    )]
    TooLarge { width: u32, height: u32 },
    #[error(
        "The picture needs too much memory at {width} × {height} pixels with this depth of colour. Save it with 8 bits a colour, or smaller, and try again."
    )]
    TooDeep { width: u32, height: u32 },
    #[error(
        "The picture is damaged and cannot be read to its end ({0}). Export it anew and try again."
    )]
    Damaged(String),
}

impl Refusal {
    /// A short name that does not change, for logs and answers to programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAPicture => "not_a_picture",
            Self::Svg => "svg",
            Self::Gif => "gif",
            Self::Animated => "animated",
            Self::Heif => "heif",
            Self::TooLarge { .. } => "too_large",
            Self::TooDeep { .. } => "too_deep",
            Self::Damaged(_) => "damaged",
        }
    }

    /// As a problem of a field, told in the language of whoever brought the file.
    pub fn problem(&self, field: impl Into<String>) -> FieldProblem {
        let key = match self {
            Self::NotAPicture => "problem-picture-unknown",
            Self::Svg => "problem-picture-svg",
            Self::Gif => "problem-picture-gif",
            Self::Animated => "problem-picture-animated",
            Self::Heif => "problem-picture-heif",
            Self::TooLarge { .. } => "problem-picture-too-large",
            Self::TooDeep { .. } => "problem-picture-too-deep",
            Self::Damaged(_) => "problem-picture-damaged",
        };
        let problem = FieldProblem::new(field, key);
        match self {
            Self::TooLarge { width, height } | Self::TooDeep { width, height } => {
                problem.with("width", width).with("height", height)
            }
            _ => problem,
        }
    }
}
