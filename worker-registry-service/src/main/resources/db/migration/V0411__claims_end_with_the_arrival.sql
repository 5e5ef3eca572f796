-- The claims of the calling unit on the person whom an accepted relocation brings it: they end with that, whatever the relocation was for.
create function cases_ended_by(relocation_id uuid) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return query
        select d.id from relocation r
        join duplicate_case d on d.holder_worker_id = any (records_of_person(r.from_province, r.worker_id))
        where r.id = relocation_id and r.to_province = unit and r.state = 'ACCEPTED' and r.carried_out_at is null
          and d.origin_province = unit and awaits_person(d);
end $$;
revoke all on function cases_ended_by(uuid) from public;
grant execute on function cases_ended_by(uuid) to ${app};

-- A relocation that the service started because a case was decided is not one that a side asked for beside the case.
grant select (started_org) on relocation to ${engine};
