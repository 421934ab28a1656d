//! Where the work on one part stands, and what can be done with it: the same panel beside every form.

use super::address::part_href;
use super::panel_acts::acts_view;
use super::state_view::{mark, part_name, thing_name, work_code};
use crate::actions::refusal::Refusal;
use crate::actions::work::at_hand::{AtHand, Meant};
use crate::admin::dead_ends::instant;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::domain::ids::ThingId;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::{PartState, Publication, WorkState};
use crate::domain::thing_name::ThingName;
use crate::domain::workflow::{Around, Step, WhyNot, why_not};
use crate::state::clock::Clock;
use crate::store::pool::Tx;
use crate::store::settings::find_settings;
use crate::store::thing_names::list_thing_names;
use crate::store::work::{ApprovalRow, PartWork, find_approval, find_part_work};
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// A part as it stands, for one person.
#[derive(Clone, Debug)]
pub struct Panel {
    pub thing: ThingId,
    pub kind: ThingKind,
    pub part: Part,
    pub name: Option<ThingName>,
    pub state: PartState,
    pub around: Around,
    pub in_trash: bool,
    /// The steps that this person may ever take with this part, each with what stands in its way now.
    pub steps: Vec<(Step, Vec<WhyNot>)>,
    /// Whether the newest revision was approved by its own writer, and this person may confirm it.
    pub may_countersign: bool,
    pub may_write: bool,
    pub may_publish: bool,
    /// Whether nobody judges their own change.
    pub two_persons: bool,
    pub(super) work: Option<PartWork>,
    pub(super) approval: Option<ApprovalRow>,
    /// In the time zone of the site.
    pub(super) clock: Clock,
    /// What was typed into the acts, where that came back with problems.
    pub typed: Form,
    /// Why an act was not done, and what had been typed into it, where its fields are not shown any more.
    pub refused: Option<(Vec<String>, String)>,
}

/// The act that each step needs.
const STEPS: [(Step, Act); 8] = [
    (Step::AskReview, Act::Write),
    (Step::Approve, Act::Judge),
    (Step::RequestChanges, Act::Judge),
    (Step::Publish, Act::Publish),
    (Step::Schedule, Act::Publish),
    (Step::Unschedule, Act::Publish),
    (Step::Withdraw, Act::Publish),
    (Step::Unpublish, Act::Publish),
];

impl Panel {
    /// Nothing where the thing is not there, or this person may not look at it.
    pub async fn load(desk: &Desk, thing: ThingId, part: Part) -> Result<Self, Refusal> {
        let mut tx = desk.pool().begin().await?;
        Self::load_in(&mut tx, desk, thing, part).await
    }

    pub async fn load_in(
        tx: &mut Tx<'_>,
        desk: &Desk,
        thing: ThingId,
        part: Part,
    ) -> Result<Self, Refusal> {
        let asker = desk.asker();
        let at_hand = AtHand::look(tx, &asker, (thing, part), Meant::default()).await?;
        let (kind, state, around) = (at_hand.kind, at_hand.state, at_hand.around);
        let on = On::Part(kind, part);
        let steps = STEPS.into_iter().filter(|(_, act)| desk.may(*act, on));
        let steps = steps.map(|(step, _)| (step, reasons(step, &state, &around)));
        let work = find_part_work(tx, thing, part).await?;
        let approval = find_approval(tx, thing, part, state.newest).await?;
        let settings = find_settings(tx).await?;
        let mut names = list_thing_names(&mut **tx, &[thing], desk.locale()).await?;
        let waits = approval.as_ref().is_some_and(|row| {
            row.override_reason.is_some()
                && row.countersigned_at.is_none()
                && row.approved_by != Some(desk.staff.id)
        });
        Ok(Self {
            thing,
            kind,
            part,
            name: names.remove(&thing),
            in_trash: around.in_trash,
            steps: steps.collect(),
            may_countersign: waits && desk.may(Act::Countersign, on),
            may_write: desk.may(Act::Write, on),
            may_publish: desk.may(Act::Publish, on),
            two_persons: settings.two_person_rule,
            state,
            around,
            work,
            approval,
            clock: desk.state().clock.in_zone(&settings.time_zone),
            typed: Form::default(),
            refused: None,
        })
    }

    /// The address of the part, below which its acts are.
    pub fn href(&self) -> String {
        part_href(self.kind, self.thing, self.part)
    }

    /// "Water Day, 2026: French".
    pub fn title(&self, words: &Words) -> String {
        let (thing, part) = (
            thing_name(self.name.as_ref(), words),
            part_name(self.part, words),
        );
        words.tell(
            "part-title",
            &[("title", Arg::Text(&thing)), ("part", Arg::Text(&part))],
        )
    }

    /// The step that leads now: the next one on the way to the public that this person may take.
    pub fn leading(&self) -> Option<Step> {
        let has = |step: Step| self.steps.iter().any(|(held, _)| *held == step);
        let first = |wanted: &[Step]| wanted.iter().copied().find(|step| has(*step));
        match self.state.work {
            // Somebody else has to look at it first.
            Some(WorkState::Draft | WorkState::ChangesRequested) if self.around.own_change => {
                first(&[Step::AskReview, Step::Publish])
            }
            Some(WorkState::Draft | WorkState::ChangesRequested) | None => {
                first(&[Step::Publish, Step::AskReview])
            }
            Some(WorkState::InReview) => first(&[Step::Approve, Step::AskReview]),
            Some(WorkState::Approved) => first(&[Step::Publish, Step::AskReview]),
            Some(WorkState::Scheduled) => first(&[Step::Unschedule, Step::AskReview]),
        }
    }

    /// Whether a step by this person judges their own change, so that it needs a reason.
    pub fn needs_reason(&self, step: Step) -> bool {
        let judges = matches!(step, Step::Approve | Step::Publish | Step::Schedule);
        let is_open = matches!(
            self.state.work,
            Some(WorkState::Draft | WorkState::InReview | WorkState::ChangesRequested)
        );
        judges && is_open && self.around.own_change
    }

    /// Whether nothing stands in the way of a step but photos that the text could go without.
    pub fn goes_without_photos(&self, step: Step) -> bool {
        let held = self.steps.iter().find(|(held, _)| *held == step);
        held.is_some_and(|(_, reasons)| !reasons.is_empty() && reasons.iter().all(is_of_a_photo))
    }

    pub fn view(&self, words: &'static Words) -> AnyView {
        view! {
            // On a wide screen it stays in sight and scrolls by itself: from the keyboard, too.
            <section class="panel" aria-labelledby="panel-title" tabindex="0">
                <h2 id="panel-title">{words.say("panel-title")}</h2>
                {self.facts(words)}
                {acts_view(self, words)}
                {self.ways(words)}
            </section>
        }
        .into_any()
    }

    /// What is public, and where the work stands.
    fn facts(&self, words: &'static Words) -> AnyView {
        let trash = self
            .in_trash
            .then(|| view! { <p class="why">{words.say("panel-in-trash")}</p> });
        view! {
            {trash}
            <dl class="facts">
                <dt>{words.say("panel-public")}</dt>
                <dd>{self.public(words)}</dd>
                <dt>{words.say("panel-work")}</dt>
                <dd>{self.stands(words)}</dd>
            </dl>
            {self.said(words)}
        }
        .into_any()
    }

    fn public(&self, words: &'static Words) -> AnyView {
        let number = |revision: i32| revision.to_string();
        let public = match &self.state.publication {
            Publication::None => {
                view! { {mark("none", words)}<p>{words.say("panel-not-public")}</p> }.into_any()
            }
            Publication::Live { revision, from, .. } => {
                let (number, when) = (number(*revision), instant(words, *from));
                let args = [("number", Arg::Text(&number)), ("when", Arg::Text(&when))];
                view! { {mark("live", words)}<p>{words.tell("panel-live", &args)}</p> }.into_any()
            }
            Publication::Withdrawn { revision, reason } => {
                let number = number(*revision);
                let args = [("number", Arg::Text(&number))];
                view! {
                    {mark("withdrawn", words)}
                    <p>{words.tell("panel-withdrawn", &args)}</p>
                    <blockquote dir="auto">{reason.clone()}</blockquote>
                }
                .into_any()
            }
        };
        let schedule = self.state.schedule.map(|schedule| {
            let (number, when) = (number(schedule.revision), instant(words, schedule.at));
            let args = [("number", Arg::Text(&number)), ("when", Arg::Text(&when))];
            view! {
                {mark("scheduled", words)}
                <p>{words.tell("panel-schedule", &args)}{self.local(schedule.at, words)}</p>
            }
            .into_any()
        });
        view! { {public}{schedule} }.into_any()
    }

    /// The same instant on the clocks of the site, where they show another time than UTC.
    fn local(&self, at: DateTime<Utc>, words: &Words) -> Option<String> {
        let local = self.clock.local(at)?;
        let when = words.dates.date(local.date_naive());
        let (time, zone) = (
            local.format("%H:%M").to_string(),
            local.timezone().to_string(),
        );
        let told = words.tell(
            "panel-local-time",
            &[
                ("date", Arg::Text(&when)),
                ("time", Arg::Text(&time)),
                ("zone", Arg::Text(&zone)),
            ],
        );
        Some(format!(" {told}"))
    }

    fn stands(&self, words: &'static Words) -> AnyView {
        let Some(work) = &self.work else {
            return view! { {mark("none", words)}<p>{words.say("panel-nothing-saved")}</p> }
                .into_any();
        };
        let nobody = words.say("by-import");
        let number = self.state.newest.to_string();
        let (by, when) = (
            work.author.as_ref().unwrap_or(&nobody),
            instant(words, work.made_at),
        );
        let args = [
            ("number", Arg::Text(&number)),
            ("name", Arg::Text(by)),
            ("when", Arg::Text(&when)),
        ];
        let saved = view! { <p>{words.tell("panel-saved", &args)}</p> };
        let Some(state) = self.state.work else {
            return view! { <p>{words.say("panel-nothing-waits")}</p>{saved} }.into_any();
        };
        let moved = match (&work.work_by, work.work_at, state) {
            (Some(by), Some(at), state) if state != WorkState::Draft => {
                let when = instant(words, at);
                let args = [("name", Arg::Text(by)), ("when", Arg::Text(&when))];
                Some(view! { <p>{words.tell("panel-moved", &args)}</p> })
            }
            _ => None,
        };
        view! { {mark(work_code(state), words)}{moved}{saved} }.into_any()
    }

    /// What somebody said with it: a wish for changes, a word for the reviewer, a reason.
    fn said(&self, words: &'static Words) -> AnyView {
        let work = self.work.as_ref();
        let note = work.and_then(|work| work.work_note.clone()).map(|note| {
            let title = match self.state.work {
                Some(WorkState::ChangesRequested) => "panel-wish",
                _ => "panel-word",
            };
            let nobody = words.say("by-import");
            let name = work.and_then(|work| work.work_by.as_ref()).unwrap_or(&nobody);
            let title = words.tell(title, &[("name", Arg::Text(name))]);
            view! { <div class="wish"><p>{title}</p><blockquote dir="auto">{note}</blockquote></div> }
        });
        let own = self.approval.as_ref().and_then(|row| {
            let reason = row.override_reason.clone()?;
            let nobody = words.say("by-import");
            let name = row.approver.as_ref().unwrap_or(&nobody);
            let key = if row.countersigned_at.is_some() {
                "panel-countersigned"
            } else {
                "panel-own-approval"
            };
            let title = words.tell(key, &[("name", Arg::Text(name))]);
            Some(view! { <div class="wish"><p>{title}</p><blockquote dir="auto">{reason}</blockquote></div> })
        });
        view! { {note}{own} }.into_any()
    }

    /// To what else is known of this part.
    fn ways(&self, words: &'static Words) -> AnyView {
        if self.state.newest == 0 {
            return ().into_any();
        }
        let href = self.href();
        let is_live = matches!(self.state.publication, Publication::Live { .. });
        let compare = (self.state.publication.revision().is_some() && self.state.work.is_some())
            .then(|| view! { <li><a href=format!("{href}/compare")>{words.say("way-to-compare")}</a></li> });
        let corrects = is_live && self.may_publish && super::kinds::is_edited(self.kind, self.part);
        let correct = corrects
            .then(|| view! { <li><a href=format!("{href}/correction")>{words.say("way-to-correction")}</a></li> });
        view! {
            <ul class="ways" role="list">
                {correct}
                {compare}
                <li><a href=format!("{href}/history")>{words.say("way-to-history")}</a></li>
            </ul>
        }
        .into_any()
    }
}

/// Whether a reason is a photo that cannot be shown.
fn is_of_a_photo(reason: &WhyNot) -> bool {
    matches!(reason, WhyNot::Gap(gap) if gap.photo().is_some())
}

/// What stands in the way of a step, as a screen tells it before anything is chosen.
fn reasons(step: Step, state: &PartState, around: &Around) -> Vec<WhyNot> {
    // A reason for one's own change can be given with the act: its field is part of it.
    let around = Around {
        has_override: true,
        ..around.clone()
    };
    let mut found = why_not(step, state, &around);
    if step == Step::Schedule {
        // What it stands on may go public before the instant that is chosen.
        found.retain(|reason| *reason != WhyNot::BaseNotPublic);
    }
    found
}
