//! Making the renditions of a photo what its language-free part wants: its credit in every file, its
//! focal point in every crop; and those in AVIF, which nobody should wait for.

use crate::domain::photo::Focal;
use crate::media::made::Made;
use crate::media::shelf::Shelf;
use crate::media::worker::{Failure, Source, make, make_avif, make_crops};
use crate::store::rendering::{
    ToRender, add_renditions, find_photo_to_render, note_made_for, note_render_failed,
    replace_crops, replace_renditions,
};
use sqlx::PgPool;

/// Which files are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    All,
    /// Without those in AVIF, which take seconds each: a credit goes into the others at once.
    WithoutAvif,
}

/// One step for one photo; false where nothing is to be done. Its old files go on answering until the
/// new ones are all there.
pub async fn make_next(pool: &PgPool, shelf: &Shelf, pace: Pace) -> Result<bool, sqlx::Error> {
    let Some(photo) = find_photo_to_render(pool).await? else {
        return Ok(false);
    };
    // Those that lack nothing but AVIF come last.
    let lacks_avif_alone = photo.made_for == photo.revision && photo.points == photo.made_points;
    if pace == Pace::WithoutAvif && lacks_avif_alone {
        return Ok(false);
    }
    let id = photo.id;
    match make_one(pool, shelf, photo, pace).await {
        Ok(()) => {}
        Err(StepFailure::Database(error)) => return Err(error),
        Err(StepFailure::Picture(error)) => {
            tracing::error!(%error, photo = %id.0, "the renditions of a photo could not be made; they are tried again in an hour");
            let mut tx = pool.begin().await?;
            note_render_failed(&mut tx, id).await?;
            tx.commit().await?;
        }
    }
    Ok(true)
}

enum StepFailure {
    Picture(Failure),
    Database(sqlx::Error),
}

impl From<Failure> for StepFailure {
    fn from(failure: Failure) -> Self {
        Self::Picture(failure)
    }
}

impl From<sqlx::Error> for StepFailure {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

async fn make_one(
    pool: &PgPool,
    shelf: &Shelf,
    photo: ToRender,
    pace: Pace,
) -> Result<(), StepFailure> {
    let made = Made::of(&photo.photo.0);
    let code = made.code();
    let (id, original, revision) = (photo.id, photo.original.clone(), photo.revision);
    if photo.made_with != code {
        let kept = make(shelf, Source::Shelf(original.clone()), |_| made).await?;
        let mut tx = pool.begin().await?;
        replace_renditions(&mut tx, id, &original, &kept.renditions, &code, revision).await?;
        tx.commit().await?;
        return Ok(());
    }
    if photo.points != photo.made_points {
        let focals = read_points(&photo.points);
        let crops = make_crops(shelf, original.clone(), made, focals).await?;
        let mut tx = pool.begin().await?;
        let made = (code.as_str(), photo.points.as_str());
        replace_crops(&mut tx, id, &original, &crops, made).await?;
        tx.commit().await?;
        return Ok(());
    }
    // Made before the transaction begins: it takes seconds.
    let avif = if photo.has_avif || pace == Pace::WithoutAvif {
        Vec::new()
    } else {
        make_avif(shelf, original.clone(), made).await?
    };
    let mut tx = pool.begin().await?;
    if !avif.is_empty() {
        add_renditions(&mut tx, id, &original, &avif, &code).await?;
    }
    note_made_for(&mut tx, id, revision).await?;
    tx.commit().await?;
    Ok(())
}

/// "30-70 80-20", as the database lists them.
fn read_points(points: &str) -> Vec<Focal> {
    let points = points.split_whitespace();
    let points = points.filter_map(|point| {
        let (x, y) = point.split_once('-')?;
        Some(Focal {
            x: x.parse().ok()?,
            y: y.parse().ok()?,
        })
    });
    points.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_as_the_database_lists_them() {
        assert_eq!(read_points(""), []);
        let both = [Focal { x: 0, y: 100 }, Focal { x: 30, y: 70 }];
        assert_eq!(read_points("0-100 30-70"), both);
    }
}
