-- People of one household may be registered in several counties of a unit. Whether a household has work follows from all of them, also where an
-- office of one of the counties, which sees no worker of another, writes something down. So these few facts of the workers of some households
-- of the calling unit are read past the counties; of a row that the caller reads nothing else is seen.
create policy household_member_for_functions on household_member for select to ${owner} using (true);
create policy worker_for_households on worker for select to ${owner} using (current_setting('app.households', true) = 'read');

create function facts_of_members(households uuid[])
    returns table (household_id uuid, worker_id uuid, sex text, birth_date date, labor_capacity text)
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    perform set_config('app.households', 'read', true);
    return query
        select m.household_id, w.id, w.sex, w.birth_date, w.labor_capacity
        from household_member m
        join worker w on w.origin_province = m.origin_province and w.id = m.worker_id
        where m.origin_province = unit and w.origin_province = unit and m.household_id = any (households) and m.until_version is null
          and w.state not in ('ERASED', 'MERGED', 'ARCHIVED', 'DECEASED');
    perform set_config('app.households', '', true);
end $$;
revoke all on function facts_of_members(uuid[]) from public;
grant execute on function facts_of_members(uuid[]) to ${app};
