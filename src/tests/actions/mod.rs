mod audit;
mod import_editions;
mod import_message_lines;
mod import_messages;
mod import_observances;
mod import_pages;
mod staff;
