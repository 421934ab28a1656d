mod checked_dates;
mod date_rules;
mod rule_sentences;
