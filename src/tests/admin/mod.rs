mod doors;
mod editions;
mod observances;
mod work;
