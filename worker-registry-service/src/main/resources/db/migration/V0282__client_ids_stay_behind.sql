-- The id that a device of the old unit gave a worker stays behind when the worker moves: nobody can send the record again from there, and in
-- the new unit another worker may have the same one. Called before move_worker, for the one whom the relocation names.
create function release_client_ids(relocation_id uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
    r    relocation;
    ids  uuid[];
begin
    select * into r from relocation c
    where c.id = relocation_id and c.to_province = unit and c.state = 'ACCEPTED' and c.carried_out_at is null for update;
    if not found then
        return false;
    end if;
    ids := array(select r.worker_id union all
                 select m.worker_id from worker_merge m where m.origin_province = r.from_province and m.into_worker_id = r.worker_id);
    perform set_config('app.moving', array_to_string(ids, ','), true);
    update worker w set client_id = null
    where w.origin_province = r.from_province and w.id = any (ids) and w.client_id is not null;
    perform set_config('app.moving', '', true);
    return true;
end $$;
revoke all on function release_client_ids(uuid) from public;
grant execute on function release_client_ids(uuid) to ${app};
