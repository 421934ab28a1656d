//! Tests that need more than one room, shelved like the rooms. Each one that needs a database has
//! its own, cloned from a template; `bin/test unit` starts the server for them.

mod browser;
mod bucket;
mod cards;
mod cast;
mod feed_reader;
mod house;
mod pdf;
mod people;
mod support;

mod actions;
pub mod admin;
mod auth;
mod commands;
mod domain;
mod mail;
mod media;
mod search;
mod server;
mod site;
mod store;
mod words;
