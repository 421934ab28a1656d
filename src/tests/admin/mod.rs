mod doors;
mod letters;
mod log;
mod matrix;
mod redirects;
mod settings;
