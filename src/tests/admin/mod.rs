mod account;
mod doors;
mod sign_in;
mod staff;
