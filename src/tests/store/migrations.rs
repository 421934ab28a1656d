//! What a database is taken for.

use crate::store::migrations::{Schema, look, migrate};
use crate::tests::support::Stage;

#[tokio::test]
async fn a_schema_is_known_for_what_it_is() {
    let stage = Stage::empty().await;
    assert_eq!(look(&stage.owner).await.unwrap(), Schema::Current);
    sqlx::raw_sql("delete from _sqlx_migrations where version = 3")
        .execute(&stage.owner)
        .await
        .unwrap();
    assert_eq!(
        look(&stage.owner).await.unwrap(),
        Schema::Old { missing: 1 }
    );
    let future = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'later', true, '', 0)";
    sqlx::raw_sql(future).execute(&stage.owner).await.unwrap();
    assert_eq!(look(&stage.owner).await.unwrap(), Schema::FromTheFuture);
    sqlx::raw_sql("drop table _sqlx_migrations")
        .execute(&stage.owner)
        .await
        .unwrap();
    assert_eq!(look(&stage.owner).await.unwrap(), Schema::NotOurs);
}

#[tokio::test]
async fn migrating_twice_at_once_does_no_harm() {
    let stage = Stage::empty().await;
    let (one, two) = tokio::join!(migrate(&stage.owner), migrate(&stage.owner));
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
}
