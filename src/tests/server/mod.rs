mod edge;
mod listener;
mod private_postgres;
