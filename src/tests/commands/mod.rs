mod backup;
mod refusals;
