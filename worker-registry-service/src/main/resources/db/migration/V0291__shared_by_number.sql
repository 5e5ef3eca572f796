-- Who of the people with these ID numbers is shared with the calling office or employer so far that it may know the number; of the others
-- there is nothing. Numbers are looked up by key, and each person's shares by key.
create function workers_shared_by_number(keys bytea[]) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off -- keys by index, statistics or not
as $$
    select i.worker_id
    from identity_index i
    where i.id_key = any (keys)
      and exists (select from shared_person p where p.id = i.worker_id and p.id_number_cipher is not null)
$$;
revoke all on function workers_shared_by_number(bytea[]) from public;
grant execute on function workers_shared_by_number(bytea[]) to ${app};
