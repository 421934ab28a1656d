mod doors;
mod letters;
mod log;
