//! The work on parts, from the first save to the public page and back.

use crate::actions::refusal::Refusal;
use crate::actions::work::approve::{approve, countersign};
use crate::actions::work::correct::{Correction, correct};
use crate::actions::work::publish::{publish, schedule, unschedule};
use crate::actions::work::restore::restore;
use crate::actions::work::review::{ask_review, request_changes};
use crate::actions::work::save::{Save, save};
use crate::actions::work::trash::set_trashed;
use crate::actions::work::withdraw::{TakenAway, unpublish, withdraw};
use crate::auth::asker::Asker;
use crate::domain::body_markdown::read_markdown;
use crate::domain::content::AnyContent;
use crate::domain::edition::EditionText;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::domain::status::{PartState, Publication, WorkState};
use crate::domain::workflow::WhyNot;
use crate::store::revisions::{find_revision, find_state};
use crate::tests::cast::hire;
use crate::tests::support::{Stage, TODAY, get};
use sqlx::PgPool;

const EN: Part = Part::Text(Locale::En);
const FR: Part = Part::Text(Locale::Fr);
const PAGE: &str = "/observances/south-south-cooperation-day/2015";

/// A stage on which the sample edition has been made and three people work.
pub(super) struct Desk {
    stage: Stage,
    edition: ThingId,
    writer: Asker,
    french: Asker,
    editor: Asker,
}

impl Desk {
    async fn set() -> Self {
        let stage = Stage::with_bundle().await;
        stage.caption_in_every_language().await;
        let edition: uuid::Uuid = sqlx::query_scalar(
            "select e.id from edition e join observance o on o.id = e.observance_id
             where o.slug = 'south-south-cooperation-day' and e.year = 2015",
        )
        .fetch_one(&stage.owner)
        .await
        .unwrap();
        let hire = async |name: &str, role| hire(&stage.owner, name, &[role]).await.asker();
        Self {
            edition: ThingId(edition),
            writer: hire("Writer", Role::Writer).await,
            french: hire("French translator", Role::Translator(Locale::Fr)).await,
            editor: hire("Editor", Role::Editor).await,
            stage,
        }
    }

    fn pool(&self) -> &PgPool {
        &self.stage.database.writer
    }

    async fn state(&self, part: Part) -> PartState {
        let mut tx = self.pool().begin().await.unwrap();
        find_state(&mut tx, self.edition, part).await.unwrap()
    }

    async fn save(&self, who: &Asker, part: Part, seen: i32, text: &str) -> Result<i32, Refusal> {
        let content = body(text);
        let wanted = Save {
            thing: self.edition,
            part,
            seen,
            content: &content,
            note: None,
        };
        save(self.pool(), who, wanted).await
    }

    async fn shown(&self, locale: Locale) -> String {
        let app = self.stage.app(TODAY);
        get(&app, &format!("/{locale}{PAGE}")).await.text
    }

    async fn two_persons(&self) {
        sqlx::query("insert into setting (key, value) values ('two_person_rule', 'true')")
            .execute(&self.stage.owner)
            .await
            .unwrap();
    }
}

fn body(text: &str) -> AnyContent {
    AnyContent::EditionText(Box::new(EditionText {
        theme: None,
        quote: None,
        figure_headings: Vec::new(),
        body: read_markdown(text, &|_| None).unwrap(),
        publisher_lines: Vec::new(),
    }))
}

fn reasons<T: std::fmt::Debug>(refused: Result<T, Refusal>) -> Vec<WhyNot> {
    match refused {
        Err(Refusal::WhyNot(reasons)) => reasons,
        other => panic!("{other:?}"),
    }
}

mod held;
mod standing;
mod steps;
