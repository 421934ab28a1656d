//! Bringing a picture in: its files made, its photo with a first draft of what its file says.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::save::save_first;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::photo::{Photo, PhotoText, Picture, Rights};
use crate::domain::photo_said::PhotoSaid;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::safe_url::SafeUrl;
use crate::media::made::Made;
use crate::media::shelf::Shelf;
use crate::media::worker::{Failure, Kept, Source, make};
use crate::store::constraints::broken;
use crate::store::ids::new_id;
use crate::store::photos::{Intake, find_photo_by_original, insert_photo};
use serde_json::json;
use sqlx::PgPool;
use std::path::Path;

/// A file that came in.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'a> {
    pub path: &'a Path,
    /// As it is shown: see [`crate::domain::file_name::shown_name`].
    pub file_name: Option<&'a str>,
    /// Of a caption that the file brings without naming a language.
    pub locale: Locale,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brought {
    pub photo: PhotoId,
    /// The same bytes were here already, and nothing was made.
    pub was_here: bool,
}

/// Why nothing became of it.
#[derive(Debug)]
pub enum NotBrought {
    Refused(Refusal),
    /// The picture itself: to be told at the file.
    Picture(Failure),
}

impl From<Refusal> for NotBrought {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<sqlx::Error> for NotBrought {
    fn from(error: sqlx::Error) -> Self {
        Self::Refused(error.into())
    }
}

/// The photo of a file, made where its bytes are not here yet. Nothing is published.
pub async fn bring(
    pool: &PgPool,
    shelf: &Shelf,
    asker: &Asker,
    file: Incoming<'_>,
) -> Result<Brought, NotBrought> {
    if !asker.may(Act::Create, On::Kind(ThingKind::Photo)) {
        return Err(Refusal::Denied.into());
    }
    let hash = hash_of(file.path).await.map_err(NotBrought::Picture)?;
    if let Some(photo) = find(pool, &hash).await? {
        return Ok(here_already(photo));
    }
    // They carry what the first draft will say, so that nothing has to be made anew.
    let made = |said: &PhotoSaid| Made::of(&facts_of(said));
    let kept = make(shelf, Source::File(file.path.to_owned()), made).await;
    let kept = kept.map_err(NotBrought::Picture)?;
    match write(pool, asker, file, &kept).await {
        Ok(photo) => Ok(Brought {
            photo,
            was_here: false,
        }),
        // Somebody brought the same bytes in the meantime.
        Err(Refusal::Fault(error)) if broken(&error) == Some("photo_original_unique") => {
            let photo = find(pool, &kept.original.hash).await?;
            photo.map(here_already).ok_or_else(|| error.into())
        }
        Err(refusal) => Err(refusal.into()),
    }
}

const fn here_already(photo: PhotoId) -> Brought {
    Brought {
        photo,
        was_here: true,
    }
}

/// The hash of a file's bytes, by which the shelf names it.
pub(super) async fn hash_of(path: &Path) -> Result<String, Failure> {
    let path = path.to_owned();
    let read = tokio::task::spawn_blocking(move || -> std::io::Result<String> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(std::fs::File::open(path)?)?;
        Ok(hasher.finalize().to_hex().to_string())
    });
    match read.await {
        Ok(hash) => Ok(hash?),
        Err(_) => Err(Failure::CutOff),
    }
}

async fn find(pool: &PgPool, hash: &str) -> Result<Option<PhotoId>, sqlx::Error> {
    let mut tx = pool.begin().await?;
    find_photo_by_original(&mut tx, hash).await
}

async fn write(
    pool: &PgPool,
    asker: &Asker,
    file: Incoming<'_>,
    kept: &Kept,
) -> Result<PhotoId, Refusal> {
    let mut tx = pool.begin().await?;
    let id: PhotoId = new_id();
    let intake = Intake {
        file_name: file.file_name,
        bytes: Some(kept.bytes),
        said: &kept.said,
        made_with: &kept.made_with,
        added_by: asker.staff,
    };
    insert_photo(&mut tx, id, &kept.original, &kept.renditions, &intake).await?;
    let detail = json!({"file": file.file_name});
    record(&mut tx, asker, AuditAct::Created, Where::thing(id), detail).await?;
    let facts = AnyContent::Photo(facts_of(&kept.said));
    let texts = texts_of(&kept.said, file.locale);
    let texts = texts.into_iter().map(|(locale, caption)| {
        let text = PhotoText {
            caption,
            alt_text: String::new(),
            decorative: false,
        };
        (Part::Text(locale), AnyContent::PhotoText(text))
    });
    let drafts = std::iter::once((Part::Free, facts)).chain(texts);
    save_first(&mut tx, asker, id.into(), drafts).await?;
    tx.commit().await?;
    Ok(id)
}

/// A first draft of the facts, for somebody to look at.
pub fn facts_of(said: &PhotoSaid) -> Photo {
    let taken_on = said.taken_on.map(|day| day.to_string());
    let taken: Vec<String> = said.place.clone().into_iter().chain(taken_on).collect();
    let short = |text: &Option<String>, most: usize| -> Option<String> {
        let text: String = text.as_deref()?.chars().take(most).collect();
        Some(text).filter(|text| !text.trim().is_empty())
    };
    let url = said.rights_url.as_deref();
    Photo {
        picture: Picture::Photograph,
        credit: short(&said.credit, 300)
            .or_else(|| short(&said.creator, 300))
            .unwrap_or_default(),
        photographer: short(&said.creator, 200),
        stands_for_credit: None,
        rights: Rights {
            notice: short(&said.copyright, 500),
            terms_url: url.and_then(|url| SafeUrl::parse(url).ok()),
            ..Rights::default()
        },
        focal: None,
        taken: short(&Some(taken.join(", ")), 300),
        note: None,
    }
}

/// The captions in the languages they name; one that names none is in `locale`, unless another is.
fn texts_of(said: &PhotoSaid, locale: Locale) -> Vec<(Locale, String)> {
    let mut texts: Vec<(Locale, String)> = Vec::new();
    let named = said.captions.iter().filter(|(locale, _)| locale.is_some());
    let unnamed = said.captions.iter().filter(|(locale, _)| locale.is_none());
    for (own, caption) in named.chain(unnamed) {
        let own = own.unwrap_or(locale);
        if !texts.iter().any(|(held, _)| *held == own) {
            texts.push((own, caption.chars().take(2_000).collect()));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_says_what_the_file_says_and_no_more() {
        let said = PhotoSaid {
            creator: Some("A photographer".into()),
            place: Some("Dakar".into()),
            taken_on: "2024-09-12".parse().ok(),
            rights_url: Some("javascript:alert(1)".into()),
            captions: vec![
                (None, "A market.".into()),
                (Some(Locale::Fr), "Un marché.".into()),
                (Some(Locale::En), "The market.".into()),
            ],
            ..PhotoSaid::default()
        };
        let facts = facts_of(&said);
        assert_eq!(facts.credit, "A photographer");
        assert_eq!(facts.taken.as_deref(), Some("Dakar, 2024-09-12"));
        assert_eq!(facts.rights, Rights::default());
        let texts = texts_of(&said, Locale::En);
        let expected = [(Locale::Fr, "Un marché."), (Locale::En, "The market.")];
        assert_eq!(
            texts,
            expected.map(|(locale, text)| (locale, text.to_owned()))
        );
        assert_eq!(facts_of(&PhotoSaid::default()).credit, "");
    }
}
