mod import_editions;
mod import_observances;
