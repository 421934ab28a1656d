-- A document begins to be found by other words when its file has been read, which may be after it was published.

create function note_read_words() returns trigger
language plpgsql as $$
begin
    insert into change (thing_id) select distinct document_id from document_file where hash = new.hash;
    return null;
end $$;

create trigger words_noted after update on kept_file_text
    for each row when (new.words is distinct from old.words) execute function note_read_words();
