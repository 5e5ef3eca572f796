-- Whose wish or consent this is, for an office with which the worker is shared by an agreement: it is looked for in the units with which
-- the office's unit has one, by key, and the view says whether the office may know.
create function worker_of_shared_intent(wanted uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select i.worker_id
    from (select distinct a.origin_province from agreement_link a
          where a.destination_unit = nullif(current_setting('app.province', true), '') and in_force(a)) as unit
    join intent i on i.origin_province = unit.origin_province and i.id = wanted
    limit 1
$$;

create function worker_of_shared_consent(wanted uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.worker_id
    from (select distinct a.origin_province from agreement_link a
          where a.destination_unit = nullif(current_setting('app.province', true), '') and in_force(a)) as unit
    join consent c on c.origin_province = unit.origin_province and c.id = wanted
    limit 1
$$;

do $$
declare f text;
begin
    foreach f in array array['worker_of_shared_intent(uuid)', 'worker_of_shared_consent(uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}, ${owner}', f);
    end loop;
end $$;
