-- A claim that is parked holds the identity that it waits for, so that the holder's erasure meets the case, or the claim finds nobody.
create or replace function open_duplicates(keys bytea[], ids uuid[], due timestamptz, opened timestamptz, opener text)
    returns table (ordinal integer, duplicate_id uuid, is_new boolean, told_province text, told_worker uuid, case_due timestamptz)
    language plpgsql volatile security definer set search_path = public, pg_temp
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off -- keys by index, statistics or not
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    perform i.id_key from identity_index i where i.id_key = any (keys) order by i.id_key for key share;
    insert into duplicate_case (origin_province, id, holder_province, holder_worker_id, id_key, kind, state, version,
                                due_at, opened_at, opened_by)
    select unit, t.d, i.origin_province, i.worker_id, t.k, 'SAME_ID', 'OPEN', 1, due, opened, opener
    from unnest(keys, ids) as t (k, d)
    join identity_index i on i.id_key = t.k and i.origin_province <> unit
    order by t.k
    on conflict (origin_province, id_key) where state <> 'RESOLVED' do nothing;
    return query
        select t.n::integer, c.id, c.id = t.d,
               case when c.id = t.d then c.holder_province end,
               case when c.id = t.d then c.holder_worker_id end,
               c.due_at
        from unnest(keys, ids) with ordinality as t (k, d, n)
        join duplicate_case c on c.origin_province = unit and c.id_key = t.k and c.state <> 'RESOLVED'
        order by t.n;
end $$;
