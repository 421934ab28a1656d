//! The six languages say the same things.

use crate::actions::photos::withdraw::WhyGone;
use crate::admin::audit::{NAMED, word_of};
use crate::domain::audit::AuditAct;
use crate::domain::completeness::Gap;
use crate::domain::letter::LetterKind;
use crate::domain::locale::Locale;
use crate::domain::observance::{ObservanceKind, Topic};
use crate::domain::revision::ThingKind;
use crate::domain::status::WorkState;
use crate::domain::workflow::{Step, WhyNot};
use crate::search::schema::Facet;
use crate::store::letters::LetterState;
use crate::words::{Arg, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Forms that some languages need and others do not.
const INFLECTION: [&str; 6] = [
    "weekday",
    "weekday-key",
    "month",
    "month-number",
    "language",
    "language-key",
];

/// Keys and the variables of each, read from the source.
fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in Words::source(locale)
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| is_key(name)) {
            assert!(
                messages.insert(name.to_owned(), BTreeSet::new()).is_none(),
                "{locale}: {name} stands twice"
            );
            key = name.to_owned();
        }
        for variable in line.split('$').skip(1) {
            let name = variable
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            messages.entry(key.clone()).or_default().insert(name);
        }
    }
    messages
}

fn is_key(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[test]
fn every_key_stands_in_all_six_with_the_same_variables() {
    let reference = messages(Locale::En);
    assert!(reference.len() > 100);
    for locale in Locale::ALL {
        let own = messages(locale);
        assert_eq!(
            own.keys().collect::<Vec<_>>(),
            reference.keys().collect::<Vec<_>>(),
            "{locale}"
        );
        for (key, variables) in &reference {
            let plain = |set: &BTreeSet<String>| -> BTreeSet<String> {
                set.iter()
                    .filter(|name| !INFLECTION.contains(&name.as_str()))
                    .cloned()
                    .collect()
            };
            assert_eq!(plain(&own[key]), plain(variables), "{locale}: {key}");
        }
    }
}

#[test]
fn every_message_can_be_read_in_every_language() {
    for locale in Locale::ALL {
        for (key, variables) in &messages(locale) {
            let args: Vec<_> = variables
                .iter()
                .map(|name| match name.as_str() {
                    "count" | "n" | "month-number" => (name.as_str(), Arg::Count(2)),
                    _ => (name.as_str(), Arg::Text("T")),
                })
                .collect();
            assert!(Words::of(locale).has(key), "{locale}: {key} is not read");
            let text = Words::of(locale).tell(key, &args);
            assert!(
                !text.is_empty() && !text.contains('{') && text != *key,
                "{locale}: {key}: {text}"
            );
        }
    }
}

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut code = String::new();
    for room in [
        "domain", "auth", "actions", "mail", "media", "words", "parts", "islands", "site", "admin",
        "server",
    ] {
        if !source.join(room).exists() {
            continue;
        }
        read_all(&source.join(room), &mut code);
    }
    let quoted: BTreeSet<&str> = code.split('"').collect();
    let made: BTreeSet<String> = Topic::ALL
        .iter()
        .map(|topic| format!("topic-{}", topic.code()))
        .chain(
            ObservanceKind::ALL
                .iter()
                .map(|kind| format!("kind-{}", kind.code())),
        )
        .chain(
            Locale::ALL
                .iter()
                .map(|locale| format!("language-{locale}")),
        )
        .chain(Facet::ALL.map(|facet| format!("archive-facet-{}", facet.code())))
        .chain(["relevance", "newest", "oldest"].map(|sort| format!("archive-sort-{sort}")))
        .chain(["q", "kind", "month", "topic", "body"].map(|name| format!("filter-{name}")))
        .chain(LetterKind::all().flat_map(|kind| {
            let key = kind.code().replace('_', "-");
            ["subject", "body"].map(|piece| format!("letter-{key}-{piece}"))
        }))
        .chain(AuditAct::ALL.map(|act| format!("audit-act-{}", act.code())))
        .chain(NAMED.map(word_of))
        .chain(LetterState::ALL.iter().flat_map(|state| {
            ["letters", "letters-empty"].map(|key| format!("{key}-{}", state.code()))
        }))
        .chain(work_keys())
        .collect();
    let keys = messages(Locale::En);
    let unused: Vec<_> = keys
        .keys()
        .filter(|key| !quoted.contains(key.as_str()) && !made.contains(*key))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
    for key in &made {
        assert!(keys.contains_key(key), "{key} is missing");
    }
    let missing: Vec<_> = said(&code).filter(|key| !keys.contains_key(*key)).collect();
    assert!(missing.is_empty(), "nothing stands under {missing:?}");
}

/// The keys that the code says in so many words.
fn said(code: &str) -> impl Iterator<Item = &str> {
    let calls = ["words.say(", "words.tell(", "words.tell_language("];
    let told = calls.into_iter().flat_map(|call| code.split(call).skip(1));
    let told = told.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
    // The field of a problem stands first, its key last.
    let problems = code.split("FieldProblem::new(").skip(1);
    let problems = problems.filter_map(|rest| {
        let (field, key) = rest.split(')').next()?.split_once(',')?;
        let is_named = !field.contains('"') || field.trim().ends_with('"');
        let key = key.trim().trim_end_matches(',').strip_prefix('"')?;
        key.strip_suffix('"').filter(|_| is_named)
    });
    told.chain(problems)
}

/// The words of the work on things, which are put together from codes.
fn work_keys() -> impl Iterator<Item = String> {
    let works = WorkState::ALL.map(|state| state.code().replace('_', "-"));
    let states = works
        .into_iter()
        .chain(["none", "live", "withdrawn"].map(String::from));
    let states = states.map(|code| format!("state-{code}"));
    let steps = Step::ALL.map(|step| format!("step-{}", step.code()));
    let without = [Step::Publish, Step::Schedule];
    let without = without.map(|step| format!("step-{}-without-photos", step.code()));
    let gone = WhyGone::ALL.map(|why| format!("photo-gone-{}", why.code().replace('_', "-")));
    let nouns = ThingKind::ALL.map(|kind| format!("noun-{}", kind.code()));
    let reasons = WhyNot::CODES.iter().chain(Gap::CODES.iter());
    let reasons = reasons.map(|code| format!("why-{code}"));
    let fields = FIELDS.iter().map(|name| format!("field-{name}"));
    states
        .chain(steps)
        .chain(without)
        .chain(gone)
        .chain(nouns)
        .chain(reasons)
        .chain(fields)
}

/// The fields of forms and comparisons.
const FIELDS: [&str; 51] = [
    "symbol",
    "symbol-sources",
    "title",
    "title-standing",
    "title-sources",
    "theme",
    "quote-words",
    "quote-message",
    "quote-attribution",
    "quote-standing",
    "body",
    "publisher-lines",
    "figure-headings",
    "lead",
    "name",
    "line",
    "about-line",
    "publisher-line",
    "note",
    "caption",
    "alt-text",
    "decorative",
    "picture",
    "credit",
    "photographer",
    "stands-for-credit",
    "taken",
    "rights-notice",
    "rights-licence",
    "rights-terms-url",
    "rights-usable-from",
    "rights-expires-on",
    "rights-do-not-crop",
    "rights-may-be-embedded",
    "rights-model-release",
    "rights-only-for",
    "rights-only-from-year",
    "rights-only-until-year",
    "focal-x",
    "focal-y",
    "form",
    "symbols",
    "issued-on",
    "observed-on",
    "delivered-by",
    "speaker-title",
    "standing",
    "text-status",
    "video-url",
    "offices",
    "titles",
];

fn read_all(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn counts_take_the_plural_form_of_each_language() {
    let told = |locale: Locale, count| {
        Words::of(locale).tell("list-count", &[("count", Arg::Count(count))])
    };
    assert_eq!(told(Locale::En, 1), "1 observance");
    assert_eq!(told(Locale::En, 2), "2 observances");
    let russian: BTreeSet<String> = [1, 3, 5]
        .map(|count| {
            told(Locale::Ru, count)
                .split_once(' ')
                .unwrap()
                .1
                .to_owned()
        })
        .into();
    assert_eq!(russian.len(), 3, "{russian:?}");
}
