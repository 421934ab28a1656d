//! Making a message, with what it was given for and the titles that are known.

use super::address::{insert_with_address, slug_for};
use super::subject::Subject;
use super::title_then::title_then;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::save::save_first;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::body::Body;
use crate::domain::content::AnyContent;
use crate::domain::dated_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::ids::MessageId;
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageForm, MessageText, TextStanding};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::slug::slug_of;
use serde_json::json;
use sqlx::PgPool;

/// What somebody wants to make.
#[derive(Clone, Debug)]
pub struct NewMessage {
    pub subject: Subject,
    /// In which it was observed, else issued.
    pub year: i32,
    pub form: MessageForm,
    /// At least one.
    pub titles: Vec<(Locale, String)>,
}

/// Makes it with a draft of its facts, and for each title a text that has no words yet; nothing is
/// public by it, nor can be before the words are written.
pub async fn create(pool: &PgPool, asker: &Asker, new: NewMessage) -> Result<MessageId, Refusal> {
    if !asker.may(Act::Create, On::Kind(ThingKind::Message)) {
        return Err(Refusal::Denied);
    }
    let mut problems = Vec::new();
    if new.titles.is_empty() {
        problems.push(FieldProblem::new("title-en", "document-needs-title"));
    }
    if !(FIRST_YEAR..=LAST_YEAR).contains(&new.year) {
        let problem = FieldProblem::new("year", "number-outside");
        problems.push(problem.with("first", FIRST_YEAR).with("last", LAST_YEAR));
    }
    if !problems.is_empty() {
        return Err(Refusal::Problems(problems));
    }
    let mut tx = pool.begin().await?;
    let slugs = new.subject.slugs(&mut tx, None).await?;
    let what = slugs.observance.as_deref().or(naming_title(&new.titles));
    let slug = slug_for(what.unwrap_or_default(), new.form, &slugs.speaker);
    let (id, identity) = insert_with_address(&mut tx, new.subject, new.year, slug).await?;
    let detail = json!({"slug": identity.slug, "year": new.year});
    record(&mut tx, asker, AuditAct::Created, Where::thing(id), detail).await?;
    let facts = AnyContent::Message(Message::begun(new.form));
    let mut drafts = vec![(Part::Free, facts)];
    for (locale, title) in new.titles {
        let held = title_then(&mut tx, new.subject.speaker, (new.year, None), locale).await?;
        let text = AnyContent::MessageText(Box::new(MessageText {
            title,
            speaker_title: held.unwrap_or_default(),
            standing: TextStanding::Issued,
            text_status: None,
            source_url: None,
            video_url: None,
            body: Body::EMPTY,
        }));
        drafts.push((Part::Text(locale), text));
    }
    save_first(&mut tx, asker, id.into(), drafts).await?;
    tx.commit().await?;
    Ok(id)
}

/// The title that an address can be made of: the English one, else the first that has Latin letters.
fn naming_title(titles: &[(Locale, String)]) -> Option<&str> {
    let english = titles.iter().filter(|(locale, _)| *locale == Locale::En);
    let mut by_turns = english.chain(titles).map(|(_, title)| title.as_str());
    by_turns.find(|title| slug_of(title, 80).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_of_the_english_title_or_of_one_that_has_latin_letters() {
        let titles = |pairs: &[(Locale, &str)]| -> Vec<(Locale, String)> {
            let pairs = pairs.iter();
            pairs
                .map(|(locale, title)| (*locale, (*title).to_owned()))
                .collect()
        };
        let all = titles(&[
            (Locale::Ru, "Общие пути"),
            (Locale::Fr, "Chemins partagés"),
            (Locale::En, "Shared paths"),
        ]);
        assert_eq!(naming_title(&all), Some("Shared paths"));
        assert_eq!(naming_title(&all[..2]), Some("Chemins partagés"));
        assert_eq!(naming_title(&all[..1]), None);
    }
}
