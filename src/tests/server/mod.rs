mod edge;
mod headers;
mod layers;
mod listener;
mod private_postgres;
