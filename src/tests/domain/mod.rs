mod checked_dates;
mod date_rules;
mod independence;
mod rule_sentences;
pub mod status_table;
