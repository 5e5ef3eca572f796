-- With a person who is erased end the cases that name the person: in whatever unit they stand, whichever way the worker came, and whoever
-- writes the erasure, a replica of the version before too. The id of a worker is one in the nation, so the row itself says whom to forget,
-- and nobody can ask for it about somebody else's worker. Until now the way back was read from relocations and merges, and a merge that was
-- undone after the move had left none.
create index duplicate_case_of_worker on duplicate_case (holder_worker_id);
create index duplicate_case_of_second on duplicate_case (other_worker_id) where other_worker_id is not null;
drop index duplicate_case_of_held;
drop index duplicate_case_of_other;

create function end_cases_of_the_erased() returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    perform end_cases(array(
        select c.id from duplicate_case c where c.holder_worker_id = new.id
        union
        select c.id from duplicate_case c where c.other_worker_id = new.id));
    return null;
end $$;
revoke all on function end_cases_of_the_erased() from public;

-- The version before calls it while it is replaced. It has nothing to do any more and may go with a later migration.
create or replace function forget_in_cases(worker uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    null;
end $$;
drop function speaking_for(text, uuid);

-- Last, because it waits for those who write workers: it holds them up for the moment until this commits.
create trigger worker_erased after update on worker for each row
    when (old.state <> 'ERASED' and new.state = 'ERASED') execute function end_cases_of_the_erased();
