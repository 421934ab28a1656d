mod checked_dates;
mod date_rules;
mod independence;
mod rule_sentences;
mod status_table;
