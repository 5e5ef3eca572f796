-- A record may be merged into one that is merged itself: whoever asks who speaks for a record, or for whom it speaks, follows the whole chain.

-- The record, the one into which it was merged, and so on; the last one speaks for the person.
create function records_up_to_speaker(unit text, worker uuid) returns uuid[]
    language sql stable set search_path = public, pg_temp
as $$
    with recursive record as (
        select worker as id, 1 as place
        union all
        select m.into_worker_id, r.place + 1
        from record r join worker_merge m on m.origin_province = unit and m.worker_id = r.id)
    select array_agg(id order by place) from record
$$;
revoke all on function records_up_to_speaker(text, uuid) from public;
grant execute on function records_up_to_speaker(text, uuid) to ${app}, ${owner};

-- The record that speaks for the person.
create function speaker_of(unit text, worker uuid) returns uuid
    language sql stable set search_path = public, pg_temp
as $$
    select all_of.them[cardinality(all_of.them)] from (select records_up_to_speaker(unit, worker) as them) as all_of
$$;
revoke all on function speaker_of(text, uuid) from public;
grant execute on function speaker_of(text, uuid) to ${app};

-- Whether somebody restricts the use of the data under a record for which this one speaks. Dear, so that the planner asks first whether it
-- speaks for any.
create function speaks_for_restricted(unit text, worker uuid) returns boolean
    language sql stable set search_path = public, pg_temp cost 100000
as $$
    with recursive record as (
        select m.worker_id as id from worker_merge m where m.origin_province = unit and m.into_worker_id = worker
        union
        select m.worker_id from record r join worker_merge m on m.origin_province = unit and m.into_worker_id = r.id)
    select exists (
        select from record r
        join subject_request q on q.origin_province = unit and q.worker_id = r.id
        where q.state = 'IN_FORCE')
$$;
revoke all on function speaks_for_restricted(text, uuid) from public;
grant execute on function speaks_for_restricted(text, uuid) to ${app};

-- As before, of all records of the person.
create or replace function duplicate_case_speaker(wanted uuid, up_to bigint) returns text
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return (
        select coalesce(
            (select v.updated_unit from (
                select c.version, c.updated_unit, c.state, c.outcome
                union all
                select h.version, h.updated_unit, h.state, h.outcome from duplicate_case_history h
                where h.origin_province = c.origin_province and h.id = c.id) as v
             where v.version <= up_to and v.updated_unit not in (c.origin_province, '00')
               and (v.state <> 'RESOLVED' or v.outcome is not null)
             order by v.version desc limit 1),
            case when c.former_holders = '{}' and c.id_key is not null and not exists (
                select from relocation r
                where r.state = 'ACCEPTED' and r.carried_out_at > c.opened_at
                  and r.worker_id = any (records_up_to_speaker(c.holder_province, c.holder_worker_id)))
            then c.holder_province end)
        from duplicate_case c
        where c.id = wanted
          and (c.origin_province = unit or c.holder_province = unit or unit = '00' and c.escalated_at is not null));
end $$;
