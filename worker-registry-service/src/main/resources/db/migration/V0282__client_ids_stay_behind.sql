-- The id that a device of the old unit gave a worker stays behind when the worker moves: nobody can send the record again from there, and in
-- the new unit another worker may have the same one.
create function leave_client_id() returns trigger language plpgsql as $$
begin
    new.client_id := null;
    return new;
end $$;

create trigger worker_leaves_client_id before update on worker for each row
    when (new.origin_province <> old.origin_province and new.client_id is not null) execute function leave_client_id();
