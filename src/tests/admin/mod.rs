mod doors;
mod matrix;
mod redirects;
mod settings;
