-- A registration moves to another unit: one side starts it, the other decides. The row belongs to the unit that started it; a unit that
-- asks for a person by the ID number does not learn who has the person, or whether anybody has, before that side has accepted.
create table relocation (
    origin_province   text        not null check (origin_province ~ '^[0-9]{2}$'),
    id                uuid        not null,
    version           bigint      not null check (version > 0),
    state             text        not null check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'LAPSED')),
    started_by        text        not null check (started_by in ('OLD', 'NEW', 'WORKER')),
    started_org       text        not null,
    to_province       text        not null check (to_province ~ '^[0-9]{2}$'),
    to_division       text        not null check (to_division ~ '^[0-9]{6}$'),
    from_province     text        check (from_province <> to_province),
    worker_id         uuid,
    duplicate_id      uuid,
    due_at            timestamptz not null,
    word_by           text,
    word_at           timestamptz,
    word_place        text,
    word_language     text,
    word_evidence_ref text,
    word_recorded_by  text,
    word_recorded_org text,
    created_at        timestamptz not null,
    decided_at        timestamptz,
    decided_org       text,
    carried_out_at    timestamptz, -- when what follows from the state was done
    primary key (origin_province, id)
);
create index relocation_to on relocation (to_province, id);
create index relocation_from on relocation (from_province, id);
create index relocation_by_id on relocation (id);
create index relocation_due on relocation (due_at) where state = 'REQUESTED';
create index relocation_of_worker on relocation (worker_id);
create index relocation_of_case on relocation (duplicate_id) where duplicate_id is not null;
create index relocation_unfinished on relocation (id) where state <> 'REQUESTED' and carried_out_at is null;
-- What other units ask for binds nobody.
create unique index relocation_one_open on relocation (worker_id)
    where state = 'REQUESTED' and started_by <> 'NEW' or state = 'ACCEPTED' and carried_out_at is null;

alter table relocation enable row level security;
alter table relocation force row level security;
create policy relocation_of_both_sides on relocation to ${app}
    using (origin_province = nullif(current_setting('app.province', true), '')
           or to_province = nullif(current_setting('app.province', true), '')
           or from_province = nullif(current_setting('app.province', true), ''));
create policy relocation_for_functions on relocation to ${owner} using (true) with check (true);
create policy relocation_for_the_clock on relocation for select to ${engine} using (true);
grant select (origin_province, id, version, state, to_province), insert,
      update (version, state, decided_at, decided_org, carried_out_at, word_place, word_language) on relocation to ${app};
grant select (origin_province, id, state, from_province, to_province, worker_id, duplicate_id, due_at, carried_out_at) on relocation to ${engine};

-- Those that the calling unit takes part in. Whom it asked for by number, and where, is left out until that side has accepted.
create function relocations(only_id uuid, wanted text, after_id uuid, at_most integer) returns setof relocation
    language plpgsql stable security definer set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
    r    relocation;
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    for r in
        select * from (
            (select * from relocation c
             where c.to_province = unit and (only_id is null or c.id = only_id)
               and (wanted is null or c.state = wanted) and (after_id is null or c.id > after_id)
             order by c.id limit at_most)
            union all
            (select * from relocation c
             where c.from_province = unit and (only_id is null or c.id = only_id)
               and (wanted is null or c.state = wanted) and (after_id is null or c.id > after_id)
             order by c.id limit at_most)) as ours
        order by ours.id limit at_most
    loop
        if r.started_by = 'NEW' and r.to_province = unit and r.state <> 'ACCEPTED' then
            r.from_province := null;
            r.worker_id := null;
        end if;
        return next r;
    end loop;
end $$;

-- Aims the calling unit's new relocation at whom another unit holds under one of the hashes, or in one of its cases. Where nobody does, it
-- is aimed at no one, and says nothing of it.
create function aim_relocation(relocation_id uuid, keys bytea[], case_id uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    update relocation r set from_province = i.origin_province, worker_id = i.worker_id
    from identity_index i
    where r.origin_province = unit and r.id = relocation_id and r.to_province = unit and r.worker_id is null and r.state = 'REQUESTED'
      and i.origin_province <> unit
      and i.id_key = any (coalesce(keys, array(select d.id_key from duplicate_case d where d.id = case_id and d.origin_province = unit)));
end $$;

-- The relocations of one worker of the calling unit, to forget what was said there.
create function relocations_of_worker(unit text, worker uuid) returns table (origin_province text, id uuid)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.origin_province, c.id from relocation c
    where c.worker_id = worker and unit = current_setting('app.province', true) and unit in (c.from_province, c.to_province)
$$;
revoke all on function relocations_of_worker(text, uuid) from public;
grant execute on function relocations_of_worker(text, uuid) to ${app};

-- The functions below see the one worker that is moving, with the records that are merged into it, and nobody else's rows.
create policy worker_moving on worker to ${owner}
    using (id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[])) with check (id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
create policy evidence_moving on evidence to ${owner}
    using (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]))
    with check (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
create policy candidate_counter_moving on candidate_counter to ${owner}
    using (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]))
    with check (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
create policy worker_history_moving on worker_history to ${owner}
    using (id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[])) with check (id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
create policy worker_spell_moving on worker_spell to ${owner}
    using (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]))
    with check (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));
create policy name_token_moving on name_token to ${owner}
    using (worker_id = any (string_to_array(current_setting('app.moving', true), ',')::uuid[]));

-- The worker whom the other side let go, for the unit that takes the worker over and encrypts anew.
create function moving_worker(relocation_id uuid) returns setof worker
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
        ids := array(select r.worker_id union all
                     select m.worker_id from worker_merge m where m.origin_province = r.from_province and m.into_worker_id = r.worker_id);
        perform set_config('app.moving', array_to_string(ids, ','), true);
        return query select * from worker w where w.origin_province = r.from_province and w.id = any (ids) order by w.id for update;
        perform set_config('app.moving', '', true);
    end if;
end $$;

-- Moves that worker's rows into the calling unit: the row itself, by its key what refers to it, and what stands beside it. The identity
-- follows, and claims of others on the person are from now on claims against this unit. False when there is nothing to move.
create function move_worker(relocation_id uuid, keys bytea[]) returns boolean
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

do $$
declare f text;
begin
    foreach f in array array['relocations(uuid, text, uuid, integer)', 'aim_relocation(uuid, bytea[], uuid)',
                             'moving_worker(uuid)', 'move_worker(uuid, bytea[])'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}', f);
    end loop;
end $$;
