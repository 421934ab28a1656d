mod doors;
mod editions;
mod observances;
