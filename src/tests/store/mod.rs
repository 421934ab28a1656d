mod live;
mod migrations;
mod parts;
