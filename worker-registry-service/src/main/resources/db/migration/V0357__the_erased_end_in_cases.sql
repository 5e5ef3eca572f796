-- With a person who is erased end the cases that name the person: in whatever unit they stand, whichever way the worker came, and whoever
-- writes the erasure, a replica of the version before too. Until now the way back was read from relocations and merges, and a merge that was
-- undone after the move had left none.
-- The trigger waits for those who write workers, and holds them up meanwhile: rather than long, it gives up, and the next start tries again.
set local lock_timeout = '5s';

-- Whether a unit has a living worker of an id. Ids are one in the nation by how they are made; that nobody ends the cases of another unit
-- by a row with the id of its worker, the database sees to.
create function lives_in(unit text, worker uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    was   text := coalesce(current_setting('app.moving', true), '');
    lives boolean;
begin
    perform set_config('app.moving', worker::text, true); -- the owner sees this one
    lives := exists (select from worker w where w.origin_province = unit and w.id = worker and w.state <> 'ERASED');
    perform set_config('app.moving', was, true);
    return lives;
end $$;
revoke all on function lives_in(text, uuid) from public;
grant execute on function lives_in(text, uuid) to ${owner};

create function end_cases_of_the_erased() returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    perform end_cases(array(
        select n.id from (
            select c.id, c.holder_province from duplicate_case c where c.holder_worker_id = new.id
            union
            select c.id, c.holder_province from duplicate_case c where c.other_worker_id = new.id) as n
        where not lives_in(n.holder_province, new.id)));
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

create trigger worker_erased after update on worker for each row
    when (old.state <> 'ERASED' and new.state = 'ERASED') execute function end_cases_of_the_erased();
