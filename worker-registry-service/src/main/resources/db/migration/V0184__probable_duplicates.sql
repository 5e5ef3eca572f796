-- Records of one unit that look alike. A pair has at most one case, ever: what a person has decided is not asked again.
alter table duplicate_case add column grounds text[] not null default '{}';

create table probable_scan (
    origin_province text        not null primary key,
    compared_at     timestamptz not null -- the unit's records were compared as they were then
);
alter table probable_scan enable row level security;
alter table probable_scan force row level security;
create policy probable_scan_of_own_unit on probable_scan to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy probable_scan_for_the_clock on probable_scan for select to ${engine} using (true);
grant select, insert, update on probable_scan to ${app};
grant select on probable_scan to ${engine};

create function open_probables(ids uuid[], ones uuid[], others uuid[], why text[], due timestamptz, opened timestamptz)
    returns table (duplicate_id uuid, one uuid, other uuid)
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return query
        insert into duplicate_case as c (origin_province, id, holder_province, holder_worker_id, other_worker_id, kind, state, version,
                                         due_at, opened_at, opened_by, grounds)
        select unit, t.i, unit, t.a, t.b, 'PROBABLE', 'OPEN', 1, due, opened, 'comparison', string_to_array(t.w, ',')
        from unnest(ids, ones, others, why) as t (i, a, b, w)
        order by t.a, t.b
        on conflict (origin_province, holder_worker_id, other_worker_id) where other_worker_id is not null do nothing
        returning c.id, c.holder_worker_id, c.other_worker_id;
end $$;
revoke all on function open_probables(uuid[], uuid[], uuid[], text[], timestamptz, timestamptz) from public;
grant execute on function open_probables(uuid[], uuid[], uuid[], text[], timestamptz, timestamptz) to ${app};
