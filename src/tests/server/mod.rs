mod edge;
mod headers;
mod jobs;
mod layers;
mod listener;
mod private_postgres;
