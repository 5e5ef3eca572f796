-- Cases of before: what is left in cases about persons who were erased before the erasure ended them, and the moves of open cases before
-- their holders were kept. A leased work takes some cases at a time in the order of their ids, in transactions of some tenths of a
-- second, and says where it is by the id of its lease; when none is left it is over for good.
create function mend_cases_of_before(after_id uuid, at_most integer) returns uuid -- the last that was looked at
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    units  text[] := string_to_array('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66', ' ');
    unit   text;
    batch  uuid[] := array(select c.id from duplicate_case c where c.id > after_id order by c.id limit at_most);
    people uuid[];
    person record;
    erased uuid[] := '{}';
    living text[] := '{}';
begin
    people := array(select c.holder_worker_id from duplicate_case c where c.id = any (batch)
                    union select c.other_worker_id from duplicate_case c where c.id = any (batch) and c.other_worker_id is not null);
    perform set_config('app.moving', array_to_string(people, ','), true); -- the owner sees these
    foreach unit in array units loop
        for person in select w.id, w.state from worker w where w.origin_province = unit and w.id = any (people) loop
            if person.state = 'ERASED' then
                erased := erased || person.id;
            else
                living := living || (unit || person.id);
            end if;
        end loop;
    end loop;
    perform set_config('app.moving', '', true);
    perform end_cases(array(
        select c.id from duplicate_case c
        where c.id = any (batch)
          and (c.holder_worker_id = any (erased) and c.holder_province || c.holder_worker_id <> all (living)
               or c.other_worker_id = any (erased) and c.holder_province || c.other_worker_id <> all (living))
          and (c.state <> 'RESOLVED' or c.id_key is not null or c.former_holders <> '{}'
               or coalesce(c.claimant_reason, c.holder_reason, c.decision_reason) is not null
               or cardinality(c.claimant_evidence) + cardinality(c.holder_evidence) > 0
               or exists (select from duplicate_case_history h
                          where h.origin_province = c.origin_province and h.id = c.id
                            and (coalesce(h.claimant_reason, h.holder_reason, h.decision_reason) is not null
                                 or cardinality(h.claimant_evidence) + cardinality(h.holder_evidence) > 0)))));
    perform keep_moves_of_before(batch);
    return batch[array_upper(batch, 1)];
end $$;

-- The moves of these cases, as the relocations tell them: those of the worker, and those of the record into which it was merged by then.
-- They go before what is kept already, and only where they lead to it; cases that ended with an erasure stay without.
create function keep_moves_of_before(batch uuid[]) returns void
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with moves as (
        select c.id, r.from_province, r.to_province, r.carried_out_at
        from duplicate_case c
        join relocation r on r.worker_id = c.holder_worker_id
        where c.id = any (batch) and r.state = 'ACCEPTED'
        union
        select c.id, r.from_province, r.to_province, r.carried_out_at
        from duplicate_case c
        join worker_merge m on m.worker_id = c.holder_worker_id
        join relocation r on r.worker_id = m.into_worker_id and r.carried_out_at > m.merged_at
        where c.id = any (batch) and r.state = 'ACCEPTED'),
    former as (
        select c.id, array_agg(m.from_province order by m.carried_out_at) as units, array_agg(m.carried_out_at order by m.carried_out_at) as ends
        from duplicate_case c
        join moves m on m.id = c.id
        where c.kind = 'SAME_ID' and c.id_key is not null
          and m.carried_out_at > c.opened_at and m.carried_out_at < least(c.resolved_at, c.held_until[1], 'infinity')
        group by c.origin_province, c.id
        having c.origin_province <> all (array_agg(m.from_province) || array_agg(m.to_province))
           and (array_agg(m.to_province order by m.carried_out_at desc))[1] = coalesce(c.former_holders[1], c.holder_province))
    update duplicate_case c set former_holders = f.units || c.former_holders, held_until = f.ends || c.held_until
    from former f where c.id = f.id and (c.held_until[1] is null or f.ends[array_upper(f.ends, 1)] < c.held_until[1])
$$;
revoke all on function keep_moves_of_before(uuid[]) from public;
grant execute on function keep_moves_of_before(uuid[]) to ${owner};
revoke all on function mend_cases_of_before(uuid, integer) from public;
grant execute on function mend_cases_of_before(uuid, integer) to ${app};

insert into lease (name, id, province) values ('cases-of-before', '00000000-0000-0000-0000-000000000000', '00');
