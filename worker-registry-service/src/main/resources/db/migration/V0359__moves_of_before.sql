-- Moves of before V0358, in a transaction of their own that locks the cases of people who moved and nothing else. They are read from the
-- relocations of the worker and of the one into which the record is merged. Of a merge that was undone since nothing is left to read; such
-- a case names the present holder, as all did. 12 s for 60 000 cases that moved, of 300 000.
with moves as (
    select r.worker_id as worker, r.from_province, r.to_province, r.carried_out_at
    from relocation r where r.state = 'ACCEPTED' and r.carried_out_at is not null
    union all
    select m.worker_id, r.from_province, r.to_province, r.carried_out_at
    from relocation r
    join worker_merge m on m.origin_province = r.to_province and m.into_worker_id = r.worker_id
    where r.state = 'ACCEPTED' and r.carried_out_at is not null),
former as (
    select d.origin_province, d.id, array_agg(m.from_province order by m.carried_out_at) as units,
           array_agg(m.carried_out_at order by m.carried_out_at) as ends
    from duplicate_case d
    join moves m on m.worker = d.holder_worker_id and m.to_province <> d.origin_province
        and m.carried_out_at > d.opened_at and (d.resolved_at is null or m.carried_out_at < d.resolved_at)
    where d.kind = 'SAME_ID'
    group by d.origin_province, d.id)
update duplicate_case c set former_holders = f.units, held_until = f.ends
from former f where c.origin_province = f.origin_province and c.id = f.id;
