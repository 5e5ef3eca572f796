-- What V0282 had a function for belongs to the move of the row itself, whoever moves it: a function that is called before can be forgotten, and
-- its write is a version of the worker that nobody made.
drop function release_client_ids(uuid);
create function leave_client_id() returns trigger language plpgsql as $$
begin
    new.client_id := null;
    return new;
end $$;

create trigger worker_leaves_client_id before update on worker for each row
    when (new.origin_province <> old.origin_province and new.client_id is not null) execute function leave_client_id();
