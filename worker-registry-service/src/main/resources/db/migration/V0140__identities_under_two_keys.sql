-- While the key of the ID numbers is rotated a person has two hashes, and a claim is made under both: of two claims that know different
-- sets of keys, both know one. The functions without the second array stay for the version before this one.
create function claim_identities(keys bytea[], others bytea[], workers uuid[])
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
    select t.k, t.w, unit
    from (select k, w from unnest(keys, workers) as a (k, w)
          union all
          select o, w from unnest(others, workers) as b (o, w) where o is not null) as t
    order by t.k
    on conflict (id_key) do nothing;
    -- Whoever holds the person under one hash gets the other one as well.
    update identity_index mine set worker_id = theirs.worker_id, origin_province = theirs.origin_province
    from unnest(keys, others, workers) as t (k, o, w)
    join identity_index theirs on theirs.id_key in (t.k, t.o) and theirs.worker_id <> t.w
    where t.o is not null and mine.id_key in (t.k, t.o) and mine.worker_id = t.w;
    return query
        select t.n::integer,
               case when i.origin_province <> unit then 'OTHER' when i.worker_id = t.w then 'FREE' else 'OWN' end,
               case when i.origin_province = unit then i.worker_id end
        from unnest(keys, workers) with ordinality as t (k, w, n)
        join identity_index i on i.id_key = t.k
        order by t.n;
end $$;

create function look_up_identities(keys bytea[], others bytea[])
    returns table (ordinal integer, verdict text, owner_id uuid)
    language plpgsql stable security definer set search_path = public, pg_temp
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off -- keys by index, statistics or not
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return query
        select t.n::integer,
               case when i.worker_id is null then 'FREE' when i.origin_province <> unit then 'OTHER' else 'OWN' end,
               case when i.origin_province = unit then i.worker_id end
        from unnest(keys, others) with ordinality as t (k, o, n)
        left join lateral (select worker_id, origin_province from identity_index where id_key in (t.k, t.o) limit 1) as i on true
        order by t.n;
end $$;

create function open_duplicates(keys bytea[], others bytea[], ids uuid[], due timestamptz, opened timestamptz, opener text)
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
    -- A case that was opened under the other hash is this one.
    update duplicate_case c set id_key = t.k
    from unnest(keys, others) as t (k, o)
    where c.origin_province = unit and c.id_key = t.o and c.state <> 'RESOLVED';
    return query select * from open_duplicates(keys, ids, due, opened, opener);
end $$;

-- Gives the workers of the calling unit their hashes under the current key, beside those of the former one.
create function move_identities(former bytea[], current bytea[], workers uuid[]) returns void
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
    select t.c, t.w, unit
    from unnest(former, current, workers) as t (f, c, w)
    join identity_index i on i.id_key = t.f and i.worker_id = t.w and i.origin_province = unit
    where t.f <> t.c
    order by t.c
    on conflict (id_key) do nothing;
    -- Claims of other units on these persons.
    update duplicate_case d set id_key = t.c
    from unnest(former, current) as t (f, c)
    where t.f <> t.c and d.id_key = t.f
      and not exists (select from duplicate_case n where n.origin_province = d.origin_province and n.id_key = t.c
                                                     and n.state <> 'RESOLVED' and d.state <> 'RESOLVED');
end $$;
create index duplicate_case_person on duplicate_case (id_key);

-- Removes hashes that a silenced key made, walking the index in the order of hashes. A hash that names its key begins with it; one that
-- does not is 32 bytes long.
create function forget_identities(after bytea, at_most integer, current bytea)
    returns table (last bytea, seen integer, forgotten integer)
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    page bytea[];
begin
    page := array(select id_key from identity_index where id_key > after order by id_key limit at_most);
    delete from identity_index i using unnest(page) as p (k)
    where i.id_key = p.k
      and case when length(p.k) = 32 or length(current) = 32 then length(p.k) <> length(current)
               else substring(p.k for 5) <> substring(current for 5) end;
    get diagnostics forgotten = row_count;
    last := page[cardinality(page)];
    seen := cardinality(page);
    return next;
end $$;

do $$
declare f text;
begin
    foreach f in array array['claim_identities(bytea[], bytea[], uuid[])', 'look_up_identities(bytea[], bytea[])',
                             'open_duplicates(bytea[], bytea[], uuid[], timestamptz, timestamptz, text)',
                             'move_identities(bytea[], bytea[], uuid[])', 'forget_identities(bytea, integer, bytea)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}', f);
    end loop;
end $$;

-- The hash of a line's person is needed while the file is applied; it goes with the lines, seven days after the end.
grant select (id_key), update (id_key) on import_result to ${engine};
