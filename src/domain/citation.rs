//! How a message is cited, in the three forms that reference managers read.
//!
//! RIS as its publisher describes it (tags of two letters, one a line), BibTeX's `@misc` with BibLaTeX's
//! fields for dates and addresses, and CSL-JSON 1.0.2 of type `speech`.

use super::locale::Locale;
use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

/// A message in one language as a reference names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// A name for the reference among others: letters, digits and hyphens.
    pub key: String,
    pub title: String,
    pub speaker: Option<String>,
    /// The title the speaker held then.
    pub speaker_title: String,
    /// The day observed, else the day of issue.
    pub date: Option<NaiveDate>,
    pub year: i32,
    pub symbols: Vec<String>,
    /// Who published it: the name of the site.
    pub publisher: String,
    /// The whole address of the revision that is cited.
    pub url: String,
    pub locale: Locale,
    /// The number of the text's revision.
    pub revision: i32,
}

/// A form of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitationForm {
    Ris,
    BibTex,
    CslJson,
}

impl CitationForm {
    pub const ALL: [Self; 3] = [Self::Ris, Self::BibTex, Self::CslJson];

    /// The end of its file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Ris => "ris",
            Self::BibTex => "bib",
            Self::CslJson => "csl.json",
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Ris => "application/x-research-info-systems",
            Self::BibTex => "application/x-bibtex",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }

    /// What it is called among those who use it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ris => "RIS",
            Self::BibTex => "BibTeX",
            Self::CslJson => "CSL-JSON",
        }
    }
}

impl Cited {
    pub fn write(&self, form: CitationForm) -> String {
        match form {
            CitationForm::Ris => self.ris(),
            CitationForm::BibTex => self.bibtex(),
            CitationForm::CslJson => format!("{:#}\n", Value::Array(vec![self.csl()])),
        }
    }

    fn ris(&self) -> String {
        let date = self.date.map_or_else(
            || format!("{}///", self.year),
            |date| date.format("%Y/%m/%d/").to_string(),
        );
        let mut lines = vec![("TY", "GEN".to_owned()), ("TI", self.title.clone())];
        lines.extend(self.speaker.clone().map(|name| ("AU", name)));
        lines.extend([
            ("AD", self.speaker_title.clone()),
            ("PY", self.year.to_string()),
            ("DA", date),
        ]);
        lines.extend(self.symbols.iter().map(|symbol| ("M1", symbol.clone())));
        lines.extend([
            ("PB", self.publisher.clone()),
            ("LA", self.locale.code().to_owned()),
            ("ET", self.revision.to_string()),
            ("UR", self.url.clone()),
            ("ER", String::new()),
        ]);
        let line = |(tag, value): (&str, String)| format!("{tag}  - {}\r\n", one_line(&value));
        lines.into_iter().map(line).collect()
    }

    fn bibtex(&self) -> String {
        let mut fields = vec![("title", format!("{{{}}}", escaped(&self.title)))];
        // In braces, so that a name is not taken apart into first and last.
        fields.extend(
            self.speaker
                .as_deref()
                .map(|name| ("author", format!("{{{}}}", escaped(name)))),
        );
        fields.push(("titleaddon", escaped(&self.speaker_title)));
        fields.push(("year", self.year.to_string()));
        fields.extend(self.date.map(|date| ("date", date.to_string())));
        if !self.symbols.is_empty() {
            fields.push(("number", escaped(&self.symbols.join("; "))));
        }
        fields.extend([
            ("publisher", escaped(&self.publisher)),
            ("language", self.locale.code().to_owned()),
            ("version", self.revision.to_string()),
            // Nothing in an address is a command, and nothing may be changed in it.
            ("url", self.url.replace(['{', '}', '\\'], "")),
        ]);
        let fields: Vec<String> = fields
            .into_iter()
            .map(|(name, value)| format!("  {name} = {{{value}}},\n"))
            .collect();
        format!("@misc{{{},\n{}}}\n", self.key, fields.concat())
    }

    fn csl(&self) -> Value {
        let parts = self.date.map_or_else(
            || json!([self.year]),
            |date| json!([date.year(), date.month(), date.day()]),
        );
        let mut item = json!({
            "id": self.key, "type": "speech", "title": self.title, "genre": self.speaker_title,
            "issued": {"date-parts": [parts]}, "publisher": self.publisher, "language": self.locale.code(),
            "version": self.revision.to_string(), "URL": self.url,
        });
        if let Some(name) = &self.speaker {
            item["author"] = json!([{"literal": name}]);
        }
        if !self.symbols.is_empty() {
            item["number"] = json!(self.symbols.join("; "));
        }
        item
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text in which BibTeX reads no command and no end.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash "),
            '~' => out.push_str("\\textasciitilde "),
            '^' => out.push_str("\\textasciicircum "),
            '{' | '}' | '%' | '&' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited() -> Cited {
        Cited {
            key: "water-day-2015".into(),
            title: "Water & life: 100 % {clean}\nand \\free".into(),
            speaker: Some("Secretary of the sample organisation".into()),
            speaker_title: "Sample Secretary".into(),
            date: NaiveDate::from_ymd_opt(2015, 3, 22),
            year: 2015,
            symbols: vec!["SAMPLE/1".into(), "SAMPLE/2".into()],
            publisher: "Days of the world".into(),
            url: "https://days.example.org/en/messages/2015/water-day?revision=3".into(),
            locale: Locale::En,
            revision: 3,
        }
    }

    #[test]
    fn a_reference_is_written_in_the_three_forms() {
        let ris = cited().write(CitationForm::Ris);
        assert!(
            ris.starts_with(
                "TY  - GEN\r\nTI  - Water & life: 100 % {clean} and \\free\r\nAU  - Secretary"
            ),
            "{ris}"
        );
        assert!(ris.contains("DA  - 2015/03/22/\r\nM1  - SAMPLE/1\r\nM1  - SAMPLE/2\r\n"));
        assert!(ris.ends_with("ER  - \r\n"));
        let bibtex = cited().write(CitationForm::BibTex);
        assert!(bibtex.starts_with("@misc{water-day-2015,\n  title = {{Water \\& life: 100 \\% \\{clean\\} and \\textbackslash free}},"), "{bibtex}");
        assert!(bibtex.contains(
            "  url = {https://days.example.org/en/messages/2015/water-day?revision=3},\n}\n"
        ));
        let csl: Value = serde_json::from_str(&cited().write(CitationForm::CslJson)).unwrap();
        assert_eq!(csl[0]["issued"], json!({"date-parts": [[2015, 3, 22]]}));
        assert_eq!(
            csl[0]["author"],
            json!([{"literal": "Secretary of the sample organisation"}])
        );
        assert_eq!(csl[0]["title"], cited().title);
    }

    #[test]
    fn a_message_of_a_year_alone_has_no_made_up_day() {
        let cited = Cited {
            date: None,
            speaker: None,
            symbols: Vec::new(),
            ..cited()
        };
        assert!(cited.write(CitationForm::Ris).contains("DA  - 2015///\r\n"));
        assert!(!cited.write(CitationForm::BibTex).contains("date ="));
        let csl: Value = serde_json::from_str(&cited.write(CitationForm::CslJson)).unwrap();
        assert_eq!(csl[0]["issued"], json!({"date-parts": [[2015]]}));
        assert_eq!((csl[0].get("author"), csl[0].get("number")), (None, None));
    }
}
