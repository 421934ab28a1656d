mod doors;
mod redirects;
mod settings;
