//! The settings of the site: languages, time zone, two-person rule.

use super::dead_ends::go;
use super::desk::Desk;
use super::door::{Needs, Screens};
use super::form::{Form, tell};
use super::frame::Screen;
use crate::actions::refusal::Refusal;
use crate::actions::site::change_settings::{change_settings, seen};
use crate::domain::locale::Locale;
use crate::domain::permission::Act;
use crate::domain::site_settings::SiteSettings;
use crate::parts::field::{CheckField, FieldView, ProblemList, TextField};
use crate::site::query::read_pairs;
use crate::store::settings::find_settings;
use crate::words::Arg;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

const HERE: &str = "/admin/settings";

pub fn add(screens: Screens) -> Screens {
    screens.get(HERE, Needs::May(Act::ManageSite), show).post(
        HERE,
        Needs::Fresh(Act::ManageSite),
        change,
    )
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let mut tx = desk.pool().begin().await?;
    let settings = find_settings(&mut tx).await?;
    let pairs = read_pairs(&query.unwrap_or_default());
    let said = pairs.iter().find(|(name, _)| name == "done");
    let said = said.and_then(|(_, what)| match what.as_str() {
        "saved" => Some("settings-saved"),
        "same" => Some("settings-same"),
        _ => None,
    });
    let shown = (&settings, &settings);
    Ok(screen(&desk, shown, &Form::default(), said))
}

async fn change(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    let wanted = SiteSettings {
        locales: Locale::ALL
            .into_iter()
            .filter(|locale| form.all("locales").any(|code| code == locale.code()))
            .collect(),
        time_zone: form.text("time_zone").to_owned(),
        two_person_rule: form.has("two_person_rule"),
    };
    let before = form.filled("seen");
    match change_settings(desk.pool(), &desk.asker(), before, &wanted).await {
        Ok(changed) if changed.is_empty() => Ok(go(&format!("{HERE}?done=same"))),
        Ok(_) => Ok(go(&format!("{HERE}?done=saved"))),
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            let mut tx = desk.pool().begin().await?;
            let now = find_settings(&mut tx).await?;
            Ok(screen(&desk, (&wanted, &now), &form, None))
        }
        Err(refusal) => Err(refusal),
    }
}

/// `settings` as they are, or as somebody wanted them; and `now`, as they are.
fn screen(
    desk: &Desk,
    (settings, now): (&SiteSettings, &SiteSettings),
    form: &Form,
    said: Option<&'static str>,
) -> Response {
    let words = desk.words;
    let status = match form.problems.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let clock = desk.state().clock;
    let today = clock.in_zone(&settings.time_zone).today().date;
    Screen::new(words.say("settings-title"))
        .status(status)
        .show(desk, || {
            let problems = form.problems.iter();
            let problems: Vec<_> = problems
                .map(|problem| (problem.field.clone(), tell(words, problem)))
                .collect();
            let said = said.map(|key| view! { <div class="said" role="status"><p>{words.say(key)}</p></div> });
            let locales = Locale::ALL.map(|locale| {
                let checked = settings.locales.contains(&locale);
                let name = format!("{} · {}", locale.native_name(), words.language(locale));
                view! { <CheckField name="locales".into() value=locale.code().into() label=name checked=checked/> }
                    .into_any()
            });
            let zone = FieldView {
                help: Some(format!(
                    "{} {}",
                    words.tell("settings-time-zone-help", &[("zone", Arg::Text(clock.zone_name()))]),
                    words.tell("settings-today", &[("date", Arg::Text(&words.dates.date(today)))]),
                )),
                value: settings.time_zone.clone(),
                problems: form.told("time_zone", words),
                lang: Some(("en", "ltr")),
                ..FieldView::new("time_zone", words.say("settings-time-zone"))
            };
            let no_language = form.told("locales", words);
            let is_wrong = !no_language.is_empty();
            let no_language = is_wrong.then(|| view! { <div class="problem" id="locales-problem">{no_language.into_iter().map(|told| view! { <p>{told}</p> }).collect_view()}</div> });
            let described = if is_wrong { "locales-help locales-problem" } else { "locales-help" };
            view! {
                {said}
                <ProblemList title=words.say("problems-title") problems=problems/>
                <p class="lead">{words.say("settings-lead")}</p>
                <form class="form" method="post" action=HERE>
                    <input type="hidden" name="seen" value=seen(now)/>
                    <fieldset id="locales" aria-describedby=described>
                        <legend>{words.say("settings-locales")}</legend>
                        {locales.collect_view()}
                        <p class="help" id="locales-help">{words.say("settings-locales-help")}</p>
                        {no_language}
                    </fieldset>
                    <TextField field=zone maxlength=64/>
                    <CheckField name="two_person_rule".into() value="on".into() label=words.say("settings-two-person")
                        checked=settings.two_person_rule help=words.say("settings-two-person-help")/>
                    <div class="acts"><button type="submit">{words.say("settings-save")}</button></div>
                </form>
            }
            .into_any()
        })
}
