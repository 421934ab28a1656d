//! Reading the words of files: once where that can be done, and never for ever.

use crate::actions::documents::keep_file::keep_file;
use crate::actions::documents::read_words::read_words;
use crate::actions::refusal::Refusal;
use crate::domain::document::{KeptFile, MediaType};
use crate::domain::locale::Locale;
use crate::domain::pdf_name::PdfName;
use crate::domain::staff::Role;
use crate::media::pdf::ask::PdfReader;
use crate::server::jobs::Job;
use crate::tests::admin::documents::make;
use crate::tests::cast::hire;
use crate::tests::pdf::{encrypted, pdf};
use crate::tests::support::{Stage, TODAY, program};

async fn state_of(stage: &Stage, hash: &str) -> (String, i32, Option<String>, Option<String>) {
    sqlx::query_as("select state, tries, words, problem from kept_file_text where hash = $1")
        .bind(hash)
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}

async fn wait_for_the_next_try(stage: &Stage) {
    sqlx::query("update kept_file_text set tried_at = tried_at - interval '11 minutes'")
        .execute(&stage.owner)
        .await
        .unwrap();
}

async fn file(stage: &Stage, locale: Locale, bytes: &[u8]) -> KeptFile {
    KeptFile {
        locale,
        hash: stage.shelf.keep(bytes.to_vec().into()).await.unwrap(),
        file_name: PdfName::of("plan"),
        media_type: MediaType::Pdf,
        bytes: bytes.len() as u64,
        pages: None,
    }
}

#[tokio::test]
async fn words_are_read_once_and_failures_are_noted_and_left() {
    let stage = Stage::empty().await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&stage.app(TODAY), &writer, "Plan").await;
    let papers = [
        file(&stage, Locale::En, &pdf(2, "Buenos Aires")).await,
        file(&stage, Locale::Fr, b"%PDF-1.7 nothing %%EOF").await,
        file(&stage, Locale::Es, &encrypted("open")).await,
    ];
    for (seen, paper) in (1..).zip(&papers) {
        let asker = writer.asker();
        keep_file(&stage.owner, &asker, id, seen, paper.clone())
            .await
            .unwrap();
    }
    let [plain, broken, locked] = papers.map(|paper| paper.hash);
    assert!(
        Job::ReadWords
            .turn(&stage.state(TODAY), None)
            .await
            .unwrap()
    );
    let (state, tries, words, _) = state_of(&stage, &plain).await;
    assert_eq!((state.as_str(), tries), ("read", 1));
    assert_eq!(words.unwrap(), "Buenos Aires Buenos Aires");
    let (state, tries, words, problem) = state_of(&stage, &locked).await;
    assert_eq!((state.as_str(), tries, words), ("failed", 1, None));
    assert!(problem.unwrap().contains("password"));
    assert_eq!(state_of(&stage, &broken).await.0, "waiting");
    let reader = PdfReader::new(program());
    let read = async || {
        read_words(&stage.owner, &stage.shelf, &reader)
            .await
            .unwrap()
    };
    assert_eq!(read().await, 0, "nothing is tried again at once");
    for tries in 2..=3 {
        wait_for_the_next_try(&stage).await;
        assert_eq!(read().await, 1);
        assert_eq!(state_of(&stage, &broken).await.1, tries);
    }
    assert_eq!(state_of(&stage, &broken).await.0, "failed");
    wait_for_the_next_try(&stage).await;
    assert_eq!(read().await, 0, "what failed is left");
}

#[tokio::test]
async fn a_file_that_ends_the_program_each_time_is_given_up() {
    let stage = Stage::empty().await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&stage.app(TODAY), &writer, "Plan").await;
    let paper = file(&stage, Locale::En, &pdf(1, "A")).await;
    let hash = paper.hash.clone();
    keep_file(&stage.owner, &writer.asker(), id, 1, paper)
        .await
        .unwrap();
    sqlx::query(
        "update kept_file_text set tries = 3, tried_at = app_now() - interval '11 minutes'",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    let reader = PdfReader::new(program());
    assert_eq!(
        read_words(&stage.owner, &stage.shelf, &reader)
            .await
            .unwrap(),
        0
    );
    let (state, _, _, problem) = state_of(&stage, &hash).await;
    assert_eq!(state, "failed");
    assert!(problem.is_some());
}

#[tokio::test]
async fn nobody_gives_a_document_a_file_without_the_right_to_write_its_facts() {
    let stage = Stage::empty().await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&stage.app(TODAY), &writer, "Plan").await;
    for role in [
        Role::Translator(Locale::Fr),
        Role::PhotoEditor,
        Role::Administrator,
    ] {
        let person = hire(&stage.owner, &format!("{role:?}"), &[role]).await;
        let paper = file(&stage, Locale::Fr, &pdf(1, "A")).await;
        let refused = keep_file(&stage.owner, &person.asker(), id, 1, paper).await;
        assert!(
            matches!(refused, Err(Refusal::Denied)),
            "{role:?}: {refused:?}"
        );
    }
}
