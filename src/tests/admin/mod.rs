mod doors;
mod matrix;
