//! What a question to the archive costs: `cargo bench --bench search`, with `-- --messages 1000000 --words 300`
//! for other sizes.
//!
//! Messages of made-up words, as common and as rare as words of a language are (Zipf), in six scripts. Printed
//! are the speed of building, the size of the index against its text, the anonymous memory, and for pages of
//! results rendered whole p50, p95 and p99: one at a time, then eight at once. With `--database URL` the same
//! words are asked of PostgreSQL's own text search, in a table that is dropped again, for the ratio.

#![allow(clippy::print_stdout)]

use chrono::{DateTime, NaiveDate, Utc};
use daymark::domain::ids::MessageId;
use daymark::domain::locale::Locale;
use daymark::domain::message::{Message, MessageForm, TextStanding};
use daymark::parts::site_frame::SiteFrame;
use daymark::search::archive::{Archive, Indexes};
use daymark::search::ask::{Place, Question};
use daymark::search::index::{Followed, Index};
use daymark::search::record::{Named, Record, RecordText};
use daymark::site::answer::render;
use daymark::site::messages::{Asked, MessagesPage};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Words of a language.
const VOCABULARY: usize = 40_000;
const A_PAGE: usize = 20;
/// Pages that are asked for.
const PAGES: usize = 400;
const READERS: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let number = |name: &str, otherwise: usize| {
        let at = arguments.iter().position(|word| word == name);
        at.and_then(|at| arguments.get(at + 1)?.parse().ok())
            .unwrap_or(otherwise)
    };
    let (messages, words) = (number("--messages", 20_000), number("--words", 160));
    let database = arguments.iter().position(|word| word == "--database");
    let database = database.and_then(|at| arguments.get(at + 1));
    let folder = std::env::temp_dir().join(format!("daymark-search-{}", std::process::id()));
    let measured = measure(&folder, (messages, words), database);
    fs::remove_dir_all(&folder)?;
    measured
}

fn measure(
    folder: &Path,
    (messages, words): (usize, usize),
    database: Option<&String>,
) -> Result<(), Box<dyn Error>> {
    let cores = std::thread::available_parallelism()?;
    println!("{messages} messages of {words} words in one of six languages, {cores} cores");
    let mut dice = Dice(0x5eed);
    let languages = Locale::ALL.map(|locale| Language::new(locale, &mut dice));
    let path = folder.join("messages");
    let index = Index::create(&path)?;
    let mut writer = index.writer()?;
    let mut text = 0;
    let begun = Instant::now();
    let mut made = Duration::ZERO;
    for at in 0..messages {
        let making = Instant::now();
        let record = record(at, words, &languages, &mut dice);
        text += record
            .texts
            .iter()
            .map(|text| text.body.len() + text.title.len())
            .sum::<usize>();
        made += making.elapsed();
        writer.add(&record)?;
    }
    writer.commit(Followed {
        made_by: 0,
        until: 0,
    })?;
    let built = begun.elapsed().saturating_sub(made);
    writer.finish()?;
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    println!(
        "text {:.0} MB, built at {:.1} MB/s",
        megabytes(text),
        megabytes(text) / built.as_secs_f64()
    );
    tell_size(&path, text)?;
    println!("{} segments", index.searcher().segment_readers().len());

    let questions = questions(&languages, &mut dice);
    let archive = Archive::new(folder);
    archive.hold(Some(Indexes {
        messages: Arc::new(index),
        things: Arc::new(Index::create(&folder.join("things"))?),
    }));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    for kind in [
        "rare word",
        "word",
        "common word",
        "two words",
        "phrase",
        "all",
    ] {
        let of_kind = questions.iter().filter(|(held, _)| *held == kind);
        tell(kind, runtime.block_on(one_by_one(&archive, of_kind)));
    }
    let one = runtime.block_on(one_by_one(&archive, questions.iter()));
    let alone = tell("the mix, one at a time", one);
    let many = runtime.block_on(at_once(&archive, &questions))?;
    tell("the mix, eight at once", many);
    println!("anonymous memory {:.0} MB", anonymous()? as f64 / 1e3);
    if let Some(url) = database {
        let theirs = runtime.block_on(postgres(url, messages, words, &questions))?;
        println!(
            "PostgreSQL's p50 is {:.0} times ours",
            theirs.as_secs_f64() / alone.as_secs_f64()
        );
    }
    Ok(())
}

/// Prints the size of the index against its text, and what has which part in it.
fn tell_size(path: &Path, text: usize) -> Result<(), Box<dyn Error>> {
    let mut sizes: BTreeMap<String, u64> = BTreeMap::new();
    for file in fs::read_dir(path)? {
        let file = file?;
        let kind = file
            .path()
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        *sizes.entry(kind).or_default() += file.metadata()?.len();
    }
    let times = |size: u64| size as f64 / text as f64;
    print!("index {:.2} times the text:", times(sizes.values().sum()));
    let kinds = [
        ("store", "texts and records"),
        ("term", "terms"),
        ("idx", "where they stand"),
        ("pos", "at which places"),
        ("fast", "columns"),
    ];
    for (kind, told) in kinds {
        print!(
            " {told} {:.2}",
            times(sizes.get(kind).copied().unwrap_or_default())
        );
    }
    println!();
    Ok(())
}

type Asking = (&'static str, (Locale, String));

/// A page of results, from what was typed to its HTML.
async fn timed(archive: &Archive, locale: Locale, typed: &str) -> Duration {
    let begun = Instant::now();
    let page = page(archive, locale, typed).await;
    let took = begun.elapsed();
    assert!(page.len() > 1_000, "{typed}");
    took
}

async fn page(archive: &Archive, locale: Locale, typed: &str) -> String {
    let query = format!("q={}", typed.replace(' ', "+").replace('"', "%22"));
    let asked = Asked::read(&query).unwrap_or_else(|refused| panic!("{query}: {refused:?}"));
    let question = Question {
        pieces: asked.pieces.clone(),
        facets: Vec::new(),
        locale,
        open: Locale::ALL.to_vec(),
        sort: asked.sort,
        after: None::<Place>,
        limit: A_PAGE,
        now: now(),
        exactly: false,
    };
    let answer = archive
        .ask(question)
        .await
        .unwrap_or_else(|failure| panic!("{typed}: {failure}"));
    let page = MessagesPage::arrange(locale, &Locale::ALL, asked, answer);
    render(
        &page,
        &SiteFrame::built_in(locale, "https://days.example.org"),
    )
}

async fn one_by_one(archive: &Archive, questions: impl Iterator<Item = &Asking>) -> Vec<Duration> {
    let mut times = Vec::new();
    for (_, (locale, typed)) in questions {
        times.push(timed(archive, *locale, typed).await);
    }
    times
}

/// As a server answers them: eight readers, each with one question after the other.
async fn at_once(archive: &Archive, questions: &[Asking]) -> Result<Vec<Duration>, Box<dyn Error>> {
    let readers: Vec<_> = (0..READERS)
        .map(|reader| {
            let theirs = questions.iter().skip(reader).step_by(READERS);
            let (archive, theirs) = (archive.clone(), theirs.cloned().collect::<Vec<_>>());
            tokio::spawn(async move { one_by_one(&archive, theirs.iter()).await })
        })
        .collect();
    let mut times = Vec::new();
    for reader in readers {
        times.extend(reader.await?);
    }
    Ok(times)
}

/// Prints p50, p95 and p99, and gives the first.
fn tell(what: &str, mut times: Vec<Duration>) -> Duration {
    times.sort();
    let at = |part: usize| times[(times.len() * part / 100).min(times.len() - 1)];
    let told = |time: Duration| format!("{:7.2} ms", time.as_secs_f64() * 1e3);
    println!(
        "{what:24} p50 {}  p95 {}  p99 {}",
        told(at(50)),
        told(at(95)),
        told(at(99))
    );
    at(50)
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_789_000_000, 0).unwrap_or_default()
}

/// Memory of this process that is no mapped file, in kilobytes.
fn anonymous() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find(|line| line.starts_with("RssAnon:"))
        .ok_or("no RssAnon")?;
    Ok(line.split_whitespace().nth(1).ok_or("no number")?.parse()?)
}

/// Numbers that are the same in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.roll() % most as u64) as usize
    }

    /// From 0, included, to 1.
    fn part(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

struct Language {
    locale: Locale,
    words: Vec<String>,
}

impl Language {
    fn new(locale: Locale, dice: &mut Dice) -> Self {
        let letters: Vec<char> = match locale {
            Locale::Ar => "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect(),
            Locale::Zh => ('\u{4e00}'..='\u{5200}').collect(),
            Locale::Ru => "абвгдежзиклмнопрстуфхцчшыэюя".chars().collect(),
            Locale::En | Locale::Fr | Locale::Es => "abcdefghijklmnopqrstuvwxyz".chars().collect(),
        };
        let mut word = || -> String {
            let length = if locale == Locale::Zh {
                1 + dice.below(3)
            } else {
                3 + dice.below(8)
            };
            (0..length)
                .map(|_| letters[dice.below(letters.len())])
                .collect()
        };
        Self {
            locale,
            words: (0..VOCABULARY).map(|_| word()).collect(),
        }
    }

    /// A word as often as its rank says: the second half as often as the first, the third a third.
    fn word(&self, dice: &mut Dice) -> &str {
        let rank = ((VOCABULARY as f64).powf(dice.part()) - 1.0) as usize;
        &self.words[rank.min(VOCABULARY - 1)]
    }

    fn text(&self, words: usize, dice: &mut Dice) -> String {
        let between = if self.locale == Locale::Zh { "" } else { " " };
        let words: Vec<&str> = (0..words).map(|_| self.word(dice)).collect();
        words.join(between)
    }
}

fn record(at: usize, words: usize, languages: &[Language; 6], dice: &mut Dice) -> Record {
    let language = &languages[dice.below(6)];
    let year = 1946 + dice.below(80) as i32;
    let named = |kind: &str, number: usize| Named {
        slug: format!("{kind}-{number}"),
        names: BTreeMap::from([("en".to_owned(), format!("The {kind} of number {number}"))]),
        body: None,
    };
    Record {
        id: MessageId(Uuid::from_u64_pair(at as u64, dice.roll())),
        from: DateTime::UNIX_EPOCH,
        until: None,
        year,
        slug: format!("message-{at}"),
        message: Message {
            form: MessageForm::Message,
            symbols: vec![format!("SG/SM/{at}")],
            issued_on: None,
            observed_on: NaiveDate::from_yo_opt(year, 1 + dice.below(365) as u32),
            delivered_by: None,
        },
        speaker: Some(named("speaker", dice.below(40))),
        observance: Some(named("observance", dice.below(395))),
        texts: vec![RecordText {
            locale: language.locale,
            title: language.text(6, dice),
            speaker_title: format!("Office {}", dice.below(60)),
            standing: TextStanding::Issued,
            body: language.text(words, dice),
        }],
    }
}

/// What is asked: words of all ranks, pairs and phrases of them.
fn questions(languages: &[Language; 6], dice: &mut Dice) -> Vec<Asking> {
    let kinds = [
        "rare word",
        "word",
        "word",
        "common word",
        "two words",
        "two words",
        "phrase",
        "all",
    ];
    let asking = |at: usize| {
        let (kind, language) = (kinds[at % kinds.len()], &languages[dice.below(6)]);
        let mut ranked =
            |from: usize, to: usize| language.words[from + dice.below(to - from)].clone();
        let typed = match kind {
            "rare word" => ranked(5_000, VOCABULARY),
            "word" => ranked(50, 5_000),
            "common word" => ranked(0, 5),
            "two words" => format!("{} {}", ranked(0, 50), ranked(50, 2_000)),
            "phrase" => format!("\"{} {}\"", ranked(0, 200), ranked(0, 200)),
            _ => String::new(),
        };
        (kind, (language.locale, typed))
    };
    (0..PAGES).map(asking).collect()
}

/// The same words asked of PostgreSQL: the twenty best and their number.
async fn postgres(
    url: &str,
    messages: usize,
    words: usize,
    questions: &[Asking],
) -> Result<Duration, Box<dyn Error>> {
    use sqlx::{AssertSqlSafe, Executor, PgPool};
    let pool = PgPool::connect(url).await?;
    pool.execute("drop table if exists search_bench").await?;
    pool.execute("create table search_bench (id bigint, body text, found tsvector)")
        .await?;
    let mut dice = Dice(0x5eed);
    let languages = Locale::ALL.map(|locale| Language::new(locale, &mut dice));
    for at in 0..messages {
        let record = record(at, words, &languages, &mut dice);
        let text = &record.texts[0];
        sqlx::query("insert into search_bench values ($1, $2, to_tsvector('simple', $3))")
            .bind(at as i64)
            .bind(&text.body)
            .bind(format!("{} {}", text.title, text.body))
            .execute(&pool)
            .await?;
    }
    pool.execute("create index on search_bench using gin (found)")
        .await?;
    pool.execute("analyze search_bench").await?;
    let mut times = Vec::new();
    for (_, (_, typed)) in questions.iter().filter(|(kind, _)| *kind != "all") {
        let ask = "with found as (
                 select id, body, ts_rank_cd(found, q) as rank, count(*) over () as all_of_them
                 from search_bench, websearch_to_tsquery('simple', $1) q where found @@ q order by rank desc limit 20)
             select count(ts_headline('simple', body, websearch_to_tsquery('simple', $1))) from found";
        let begun = Instant::now();
        sqlx::query(AssertSqlSafe(ask))
            .bind(typed)
            .fetch_all(&pool)
            .await?;
        times.push(begun.elapsed());
    }
    pool.execute("drop table search_bench").await?;
    Ok(tell("PostgreSQL", times))
}
