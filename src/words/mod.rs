//! SIX LANGUAGES. Everything the interface says, by Fluent; dates and plurals, by CLDR.
//!
//! Invariant: every key stands in all six files with the same variables (a test holds it), and no
//! sentence for a visitor is written anywhere else.

mod collation;
pub mod dates;
pub mod rule_sentence;
pub mod thing_name;

use crate::domain::locale::{Direction, Locale};
use collation::Order;
use dates::Dates;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// The words of one language.
pub struct Words {
    pub locale: Locale,
    pub dates: Dates,
    order: Order,
    bundle: FluentBundle<FluentResource>,
}

/// A value put into a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    /// A number that chooses the plural form, and is written with Western digits.
    Count(usize),
}

/// The files of one language, one after the other: the public's words, those of feeds, then those of the admin.
macro_rules! source {
    ($locale:literal) => {
        concat!(
            include_str!(concat!($locale, ".ftl")),
            "\n",
            include_str!(concat!("feeds/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/frame/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/work/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/releases/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/content/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/photos/", $locale, ".ftl")),
            include_str!(concat!("admin/documents/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/messages/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/account/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/people/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/site/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/log/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/letters/", $locale, ".ftl")),
            "\n",
            include_str!(concat!("admin/media/", $locale, ".ftl")),
            "\n",
        )
    };
}

static SOURCES: [&str; 6] = [
    source!("ar"),
    source!("zh"),
    source!("en"),
    source!("fr"),
    source!("ru"),
    source!("es"),
];

static ALL: LazyLock<[Words; 6]> = LazyLock::new(|| Locale::ALL.map(Words::read));

impl Words {
    /// The words of `locale`; read once, kept for good.
    pub fn of(locale: Locale) -> &'static Self {
        &ALL[locale.index()]
    }

    /// The source file of a language, for tests that compare the six.
    pub fn source(locale: Locale) -> &'static str {
        SOURCES[locale.index()]
    }

    /// A sentence without values.
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// A sentence with values.
    pub fn tell(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            // Tests walk every key; what slips through is better told than hidden.
            tracing::error!(key, locale = %self.locale, "a text is missing");
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(*text),
                    Arg::Count(count) => FluentValue::from(*count),
                },
            );
        }
        let mut problems = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut problems);
        if !problems.is_empty() {
            tracing::error!(key, locale = %self.locale, ?problems, "a text could not be put together");
        }
        text.into_owned()
    }

    /// The size of a file in thousands or millions of bytes, as programs for files tell it.
    pub fn file_size(&self, bytes: u64) -> String {
        let (key, number) = match bytes {
            0..1_000_000 => ("file-size-kb", bytes.div_ceil(1_000).max(1).to_string()),
            1_000_000..9_950_000 => {
                let tenths = (bytes + 50_000) / 100_000;
                let mark = match self.locale {
                    Locale::Fr | Locale::Ru | Locale::Es => ',',
                    Locale::Ar | Locale::Zh | Locale::En => '.',
                };
                (
                    "file-size-mb",
                    format!("{}{mark}{}", tenths / 10, tenths % 10),
                )
            }
            _ => ("file-size-mb", ((bytes + 500_000) / 1_000_000).to_string()),
        };
        self.tell(key, &[("number", Arg::Text(&number))])
    }

    /// What stands between the members of a list.
    pub const fn separator(&self) -> &'static str {
        match self.locale {
            Locale::Ar => "، ",
            Locale::Zh => "、",
            Locale::En | Locale::Fr | Locale::Ru | Locale::Es => ", ",
        }
    }

    /// How two names stand to each other in a list in this language.
    pub fn compare(&self, one: &str, other: &str) -> std::cmp::Ordering {
        self.order.compare(one, other)
    }

    /// A name and what it is of something, in one line.
    pub fn label_and_value(&self, label: &str, value: &str) -> String {
        let args = [("label", Arg::Text(label)), ("value", Arg::Text(value))];
        self.tell("label-and-value", &args)
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The name of another language in this one, and its key for sentences that inflect it.
    pub fn language(&self, other: Locale) -> String {
        self.say(&format!("language-{other}"))
    }

    /// A sentence about a language: `$language` and `$language-key`, and further values.
    pub fn tell_language(&self, key: &str, language: Locale, more: &[(&str, Arg<'_>)]) -> String {
        let name = self.language(language);
        let mut args = vec![
            ("language", Arg::Text(&name)),
            ("language-key", Arg::Text(language.code())),
        ];
        args.extend_from_slice(more);
        self.tell(key, &args)
    }

    fn read(locale: Locale) -> Self {
        let resource = match FluentResource::try_new(SOURCES[locale.index()].to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let language = locale.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Values are marked off against the direction of the sentence only where it is read from
        // the right: elsewhere the marks would stand in the way of search and copying.
        bundle.set_use_isolating(locale.direction() == Direction::Rtl);
        bundle.add_resource_overriding(resource);
        Self {
            locale,
            dates: Dates::new(locale),
            order: Order::new(locale),
            bundle,
        }
    }
}
