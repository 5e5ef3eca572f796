-- A record that was merged into one that was merged itself is of the same person: it moves along as well. Until now it stayed in the unit that
-- the person left, with name and number.
create function records_of(unit text, worker uuid) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    with recursive record (id) as (
        select worker
        union
        select m.worker_id from record r join worker_merge m on m.into_worker_id = r.id where m.origin_province = unit)
    select array_agg(r.id) from record r
$$;
revoke all on function records_of(text, uuid) from public;
grant execute on function records_of(text, uuid) to ${owner};

-- As before, for all of them.
create or replace function moving_worker(relocation_id uuid) returns setof worker
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
    r    relocation;
    ids  uuid[];
begin
    select * into r from relocation c
    where c.id = relocation_id and c.to_province = unit and c.state = 'ACCEPTED' and c.carried_out_at is null for update;
    if found then
        ids := records_of(r.from_province, r.worker_id);
        perform set_config('app.moving', array_to_string(ids, ','), true);
        return query select * from worker w where w.origin_province = r.from_province and w.id = any (ids) order by w.id for update;
        perform set_config('app.moving', '', true);
    end if;
end $$;

create or replace function move_worker(relocation_id uuid, keys bytea[]) returns boolean
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
    ids := records_of(r.from_province, r.worker_id);
    perform set_config('app.moving', array_to_string(ids, ','), true);
    delete from name_token n where n.origin_province = r.from_province and n.worker_id = any (ids);
    update worker w set origin_province = unit, registration_division = r.to_division,
                        source_system = '~relocated', source_record_id = r.id::text || case when w.id = r.worker_id then '' else '/' || w.id end
    where w.origin_province = r.from_province and w.id = any (ids);
    if not found then
        perform set_config('app.moving', '', true);
        return false;
    end if;
    update worker_history h set origin_province = unit where h.origin_province = r.from_province and h.id = any (ids);
    update worker_spell s set origin_province = unit where s.origin_province = r.from_province and s.worker_id = any (ids);
    -- A proof that the new unit knows under the same reference is somebody else's; the word itself keeps its own.
    insert into evidence (origin_province, evidence_ref, worker_id)
    select unit, e.evidence_ref, e.worker_id from evidence e where e.origin_province = r.from_province and e.worker_id = any (ids)
    on conflict do nothing;
    delete from evidence e where e.origin_province = r.from_province and e.worker_id = any (ids);
    update candidate_counter k set origin_province = unit where k.origin_province = r.from_province and k.worker_id = any (ids);
    update identity_index i set origin_province = unit where i.id_key = any (keys) and i.worker_id = any (ids);
    update duplicate_case d set holder_province = unit
    where d.holder_worker_id = any (ids) and d.state <> 'RESOLVED' and d.kind = 'SAME_ID' and d.origin_province <> unit;
    update relocation c set carried_out_at = now() where c.origin_province = r.origin_province and c.id = r.id;
    perform set_config('app.moving', '', true);
    return true;
end $$;
