-- An office of another unit to whom an agreement or a case shows a worker may know of the worker's household that there is one and where it
-- is registered. Who belongs to it, but for workers who are shared themselves, and its need have no column here.
create policy household_member_shared on household_member for select to ${owner}
    using (until_version is null and exists (
        select from shared_worker w
        where w.origin_province = household_member.origin_province and w.id = household_member.worker_id
          and w.relation in ('AGR', 'CASE')));
create policy household_shared on household for select to ${owner}
    using (exists (select from household_member m where m.origin_province = household.origin_province and m.household_id = household.id));

-- The household with this id, or of this worker, once for each worker of it who is shared, by the stronger of the two rights. An employer
-- is shown workers and no households.
create function shared_households(wanted uuid, of_worker uuid)
    returns table (origin_province text, id uuid, version bigint, registration_division text, created_at timestamptz, updated_at timestamptz,
                   worker_id uuid, relation text, right_of text, cause_kind text, cause uuid)
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
    if nullif(current_setting('app.employer', true), '') is not null or (wanted is null) = (of_worker is null) then
        return;
    end if;
    if of_worker is not null then
        return query
            select h.origin_province, h.id, h.version, h.registration_division, h.created_at, h.updated_at, m.worker_id,
                   w.relation, coalesce(w.duty_code, w.basis), w.cause_kind, w.cause
            from shared_worker w
            join household_member m on m.origin_province = w.origin_province and m.worker_id = w.id and m.until_version is null
            join household h on h.origin_province = m.origin_province and h.id = m.household_id
            where w.id = of_worker and w.relation in ('AGR', 'CASE')
            order by w.relation desc, w.cause limit 1;
    else
        return query
            select h.origin_province, h.id, h.version, h.registration_division, h.created_at, h.updated_at,
                   m.worker_id, s.relation, coalesce(s.duty_code, s.basis), s.cause_kind, s.cause
            from household_member m -- the unit is no part of the id: the index is looked into once for each unit
            join household h on h.origin_province = m.origin_province and h.id = m.household_id
            cross join lateral ( -- the shares of this one worker, and not those of everybody who is shared
                select w.relation, w.duty_code, w.basis, w.cause_kind, w.cause from shared_worker w
                where w.origin_province = m.origin_province and w.id = m.worker_id and w.relation in ('AGR', 'CASE')
                order by w.relation desc, w.cause limit 1) as s
            where m.household_id = wanted and m.until_version is null
            order by m.worker_id;
    end if;
end $$;
revoke all on function shared_households(uuid, uuid) from public;
grant execute on function shared_households(uuid, uuid) to ${app};
