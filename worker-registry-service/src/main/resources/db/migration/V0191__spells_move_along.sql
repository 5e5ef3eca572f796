-- What a worker did goes along to the new unit.
create policy worker_spell_moving on worker_spell to ${owner}
    using (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]))
    with check (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));

-- Moves that worker's rows into the calling unit: the row itself, by its key what refers to it, and what stands beside it. The identity
-- follows, and claims of others on the person are from now on claims against this unit. False when there is nothing to move.
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
    ids := array(select r.worker_id union all
                 select m.worker_id from worker_merge m where m.origin_province = r.from_province and m.into_worker_id = r.worker_id);
    perform set_config('app.moving', array_to_string(ids, ','), true);
    delete from name_token n where n.origin_province = r.from_province and n.worker_id = any (ids);
    update worker w set origin_province = unit, registration_division = r.to_division,
                        source_system = '~relocated', source_record_id = r.id::text || case when w.id = r.worker_id then '' else '/' || w.id end
    where w.origin_province = r.from_province and w.id = any (ids);
    if not found then
        perform set_config('app.moving', '', true);
        return false;
    end if;
    update worker_spell s set origin_province = unit where s.origin_province = r.from_province and s.worker_id = any (ids);
    update worker_history h set origin_province = unit where h.origin_province = r.from_province and h.id = any (ids);
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
