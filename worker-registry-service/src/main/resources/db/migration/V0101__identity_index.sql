-- One person, one owner in the nation. A unique key over list partitions cannot say so, hence a table of its own,
-- partitioned by the hash of the keyed ID number. Nobody but the two functions below reads or writes it.
create table identity_index (
    id_key          bytea not null primary key,
    worker_id       uuid  not null,
    origin_province text  not null
) partition by hash (id_key);

do $$
begin
    for part in 0..15 loop
        execute format('create table identity_index_%s partition of identity_index for values with (modulus 16, remainder %s)',
                       part, part);
    end loop;
end $$;

-- Claims each key for the calling unit's worker. FREE: now yours. OWN: your unit has it, as the worker named.
-- OTHER: another unit has it, which one is not said. Keys are taken in one order, so two imports cannot deadlock;
-- the second of two concurrent claims waits for the first to commit and then reads its row.
create function claim_identities(keys bytea[], workers uuid[])
    returns table (ordinal integer, verdict text, owner_id uuid)
    language plpgsql volatile security definer set search_path = public, pg_temp
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off -- keys by index, statistics or not
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    insert into identity_index (id_key, worker_id, origin_province)
    select k, w, unit from unnest(keys, workers) as t (k, w) order by k
    on conflict (id_key) do nothing;
    return query
        select t.n::integer,
               case when i.origin_province <> unit then 'OTHER' when i.worker_id = t.w then 'FREE' else 'OWN' end,
               case when i.origin_province = unit then i.worker_id end
        from unnest(keys, workers) with ordinality as t (k, w, n)
        join identity_index i on i.id_key = t.k
        order by t.n;
end $$;

revoke all on function claim_identities(bytea[], uuid[]) from public;
grant execute on function claim_identities(bytea[], uuid[]) to ${app};
