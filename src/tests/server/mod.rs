mod edge;
mod hardening;
mod headers;
mod jobs;
mod kill;
mod layers;
mod listener;
mod private_postgres;
