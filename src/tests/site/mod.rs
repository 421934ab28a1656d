mod addresses;
mod calendar;
mod every_page;
mod memory;
mod redirects;
mod sample_edition;
mod settings;
mod signs;
