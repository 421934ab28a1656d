mod date_rules;
mod rule_sentences;
