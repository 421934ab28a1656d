//! Messages for tests of their pages: of offices of a sample organisation, never of people.

use crate::actions::import::messages::MessageImport;
use crate::tests::support::Stage;
use serde_json::{Value, json};

/// A text of a message for the day of water.
pub fn text(id: &str, locale: &str, year: i32, title: &str, body: &str) -> Value {
    let (speaker, held) = match locale {
        "ar" => ("أمين المنظمة النموذجية", "أمين نموذجي"),
        "fr" => ("Secrétaire de l’organisation modèle", "Secrétaire modèle"),
        "ru" => ("Секретарь организации-образца", "Секретарь-образец"),
        _ => ("Secretary of the sample organisation", "Sample Secretary"),
    };
    json!({
        "external_id": id, "locale": locale, "observance": "water-day", "year": year,
        "speaker_id": "first-office", "speaker": speaker, "speaker_title": held, "form": "message",
        "symbols": [format!("SAMPLE/{year}/3")], "issued_on": null, "observed_on": format!("{year}-03-22"),
        "title": title, "body": body, "source_url": null
    })
}

pub async fn import(stage: &Stage, lines: &[Value], publish: bool) {
    let text: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let import = MessageImport {
        pool: &stage.owner,
        publish,
    };
    let report = import
        .run(text.join("\n").as_bytes(), |_| {})
        .await
        .unwrap();
    assert!(report.problems.is_empty(), "{report:#?}");
}

/// Three messages of one office, the second of them in Russian alone, and one of another.
pub async fn sample() -> Stage {
    let stage = Stage::with_bundle().await;
    let mut chair = text(
        "m4",
        "en",
        2016,
        "From the chair",
        "The chair spoke of rivers.",
    );
    chair["speaker"] = json!("Chair of the sample committee");
    chair["speaker_id"] = json!("second-office");
    chair["speaker_title"] = json!("Sample Chair");
    let lines = [
        text("m1", "en", 2015, "The first year", "We begin with water."),
        text("m1", "ar", 2015, "العام الأول", "نبدأ بالماء."),
        text("m2", "ru", 2016, "Второй год", "Вода продолжает."),
        text("m3", "en", 2017, "The third year", "We end with rain."),
        chair,
    ];
    import(&stage, &lines, true).await;
    stage
}
