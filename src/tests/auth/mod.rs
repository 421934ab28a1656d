mod crowd;
mod guessing;
mod second_factor;
mod sessions;
