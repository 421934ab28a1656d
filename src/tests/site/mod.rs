mod addresses;
mod calendar;
mod every_page;
mod memory;
mod sample_edition;
