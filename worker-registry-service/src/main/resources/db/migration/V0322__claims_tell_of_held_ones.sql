-- Of a file of new workers nearly every identity is free, so the answer tells only of those that somebody has already: OTHER or OWN. While
-- no key is rotated there are no other hashes, and none are read.
create or replace function claim_identities(keys bytea[], others bytea[], workers uuid[])
    returns table (ordinal integer, verdict text, owner_id uuid)
    language plpgsql volatile security definer set search_path = public, pg_temp
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off -- keys by index, statistics or not
    set plan_cache_mode = force_generic_plan
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
    second bigint := cardinality(array_remove(others, null));
    taken bigint;
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    if second = 0 then
        insert into identity_index (id_key, worker_id, origin_province)
        select t.k, t.w, unit from (select unnest(keys) as k, unnest(workers) as w) as t order by t.k
        on conflict (id_key) do nothing;
    else
        insert into identity_index (id_key, worker_id, origin_province)
        select t.k, t.w, unit
        from (select k, w from unnest(keys, workers) as a (k, w)
              union all
              select o, w from unnest(others, workers) as b (o, w) where o is not null) as t
        order by t.k
        on conflict (id_key) do nothing;
    end if;
    get diagnostics taken = row_count;
    if taken = cardinality(keys) + second then
        return;
    end if;
    if second > 0 then
        -- Whoever holds the person under one hash gets the other one as well.
        update identity_index mine set worker_id = theirs.worker_id, origin_province = theirs.origin_province
        from unnest(keys, others, workers) as t (k, o, w)
        join identity_index theirs on theirs.id_key in (t.k, t.o) and theirs.worker_id <> t.w
        where t.o is not null and mine.id_key in (t.k, t.o) and mine.worker_id = t.w;
    end if;
    -- Whoever held one while it was claimed, and has released it since, leaves nobody behind: that is no claim, and is asked anew.
    for ordinal, verdict, owner_id in
        select t.n::integer,
               case when i.id_key is null then 'GONE' when i.origin_province <> unit then 'OTHER' else 'OWN' end,
               case when i.origin_province = unit then i.worker_id end
        from unnest(keys, workers) with ordinality as t (k, w, n)
        left join identity_index i on i.id_key = t.k
        where i.worker_id is distinct from t.w or i.origin_province <> unit
    loop
        if verdict = 'GONE' then
            raise exception 'an identity was released while it was claimed' using errcode = 'serialization_failure';
        end if;
        return next;
    end loop;
end $$;
