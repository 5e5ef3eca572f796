-- Where the workers went whose registration the calling unit has let go, as long as none of them has come back: news that a unit is told of
-- somebody who has left belongs to where that person is now.
create function departed(workers uuid[]) returns table (worker uuid, province text)
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return query
        select last.worker_id, last.to_province
        from (select distinct on (r.worker_id) r.worker_id, r.to_province
              from relocation r
              where r.worker_id = any (workers) and r.state = 'ACCEPTED' and r.carried_out_at is not null
              order by r.worker_id, r.carried_out_at desc) as last
        where last.to_province <> unit
          and exists (select from relocation mine
                      where mine.worker_id = last.worker_id and mine.from_province = unit and mine.state = 'ACCEPTED'
                        and mine.carried_out_at is not null);
end $$;
revoke all on function departed(uuid[]) from public;
grant execute on function departed(uuid[]) to ${app};
