mod account;
mod doors;
mod matrix;
mod redirects;
mod settings;
mod sign_in;
mod staff;
