mod addresses;
mod every_page;
mod memory;
mod sample_edition;
