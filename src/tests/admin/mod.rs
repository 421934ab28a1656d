mod doors;
mod work;
