-- Lists of what others let an office or an employer see. They go through the shares of the caller in the order of workers, along the index of the
-- grantee, and ask of each what it opens now: an agreement that stopped opens nothing, however many shares rest on it. What a rights case
-- shows is read by whoever knows the worker from the case, and stands in no list.
create view shared_key with (security_barrier) as
select s.worker_id as id
from share s
where s.grantee_unit = nullif(current_setting('app.province', true), '')
  and s.grantee_employer is not distinct from nullif(current_setting('app.employer', true), '')::uuid;
grant select on shared_key to ${app};

-- Of these wishes those that are not closed, of workers who are shared with the office by an agreement, and whose they are: by key, in the units
-- with which the office's unit has an agreement.
create function workers_of_shared_intents(wanted uuid[]) returns table (id uuid, worker_id uuid)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select i.id, i.worker_id
    from (select distinct a.origin_province from agreement_link a
          where a.destination_unit = nullif(current_setting('app.province', true), '') and in_force(a)) as unit
    cross join unnest(wanted) as w (id)
    join intent i on i.origin_province = unit.origin_province and i.id = w.id and i.state in ('OPEN', 'MATCHED', 'IN_TRANSFER')
    where exists (select from shared_worker s
                  where s.origin_province = i.origin_province and s.id = i.worker_id and s.relation = 'AGR')
$$;

-- The same of consents in force that name the office's unit.
create function workers_of_shared_consents(wanted uuid[]) returns table (id uuid, worker_id uuid)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id, c.worker_id
    from (select distinct a.origin_province from agreement_link a
          where a.destination_unit = nullif(current_setting('app.province', true), '') and in_force(a)) as unit
    cross join unnest(wanted) as w (id)
    join consent c on c.origin_province = unit.origin_province and c.id = w.id and c.state = 'GRANTED'
                      and nullif(current_setting('app.province', true), '') = any (c.scope)
    where exists (select from shared_worker s
                  where s.origin_province = c.origin_province and s.id = c.worker_id and s.relation = 'AGR')
$$;

do $$
declare f text;
begin
    foreach f in array array['workers_of_shared_intents(uuid[])', 'workers_of_shared_consents(uuid[])'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}', f);
    end loop;
end $$;
