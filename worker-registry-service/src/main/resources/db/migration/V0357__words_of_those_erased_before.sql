-- What is left in cases about persons who were erased before. It locks the cases that it ends and nothing else; all other cases and all workers
-- are read only: 93 s for 300 000 cases of 1 000 000 workers, of whom 10 000 were erased, on two cores that had other work.
do $$
declare
    units text[] := string_to_array('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66', ' ');
    unit  text;
    few   uuid[];
    gone  uuid[] := '{}';
begin
    for few in
        select array_agg(p.id) from (
            select n.id, row_number() over (order by n.id) / 500 as part from (
                select c.holder_worker_id as id from duplicate_case c
                union
                select c.other_worker_id from duplicate_case c where c.other_worker_id is not null) as n) as p
        group by p.part
    loop
        perform set_config('app.moving', array_to_string(few, ','), true); -- the owner sees these
        foreach unit in array units loop
            gone := gone || array(
                select w.id from worker w where w.origin_province = unit and w.id = any (few) and w.state = 'ERASED');
        end loop;
    end loop;
    perform set_config('app.moving', '', true);
    perform end_cases(array(
        select c.id from duplicate_case c
        where (c.holder_worker_id = any (gone) or c.other_worker_id = any (gone))
          and (c.state <> 'RESOLVED' or c.id_key is not null
               or coalesce(c.claimant_reason, c.holder_reason, c.decision_reason) is not null
               or cardinality(c.claimant_evidence) + cardinality(c.holder_evidence) > 0
               or exists (select from duplicate_case_history h
                          where h.origin_province = c.origin_province and h.id = c.id
                            and (coalesce(h.claimant_reason, h.holder_reason, h.decision_reason) is not null
                                 or cardinality(h.claimant_evidence) + cardinality(h.holder_evidence) > 0)))));
end $$;
