mod backup;
mod media_in_a_bucket;
mod refusals;
mod search_index;
