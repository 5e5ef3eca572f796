-- A record may be merged into one that is merged itself: all of them move, however long the chain. With them go the claims of third units
-- that wait for the person, the decided ones too.
create function records_of_person(unit text, worker uuid) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    with recursive record as (
        select worker as id
        union
        select m.worker_id from record r join worker_merge m on m.origin_province = unit and m.into_worker_id = r.id)
    select array(select id from record)
$$;
revoke all on function records_of_person(text, uuid) from public;
grant execute on function records_of_person(text, uuid) to ${owner};

-- Whether a claim waits for its person: it is not decided, or it is granted while its record still waits.
create policy parked_claim_for_functions on parked_claim for select to ${owner} using (true);
create function awaits_person(c duplicate_case) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.kind = 'SAME_ID' and (c.state <> 'RESOLVED' or c.outcome = 'CLAIMANT_TAKES' and exists (
        select from parked_claim p where p.origin_province = c.origin_province and p.duplicate_id = c.id))
$$;
revoke all on function awaits_person(duplicate_case) from public;
grant execute on function awaits_person(duplicate_case) to ${owner};

-- As before, of all records of the person.
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
        ids := records_of_person(r.from_province, r.worker_id);
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
    ids := records_of_person(r.from_province, r.worker_id);
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
    where d.holder_worker_id = any (ids) and d.origin_province <> unit and awaits_person(d);
    update relocation c set carried_out_at = now() where c.origin_province = r.origin_province and c.id = r.id;
    perform set_config('app.moving', '', true);
    return true;
end $$;
