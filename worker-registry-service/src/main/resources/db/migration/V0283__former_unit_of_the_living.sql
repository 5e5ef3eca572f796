-- Whether the calling unit has let this worker go, who was not erased since: of an erased person a former unit is told no more than the
-- unit that had the person last.
create function let_go(departed_worker uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    home  text;
    lives boolean;
begin
    select d.province into home from departed(array[departed_worker]) d;
    if home is null then
        return false;
    end if;
    perform set_config('app.moving', departed_worker::text, true);
    select w.state <> 'ERASED' into lives from worker w where w.origin_province = home and w.id = departed_worker;
    perform set_config('app.moving', '', true);
    return coalesce(lives, false);
end $$;
revoke all on function let_go(uuid) from public;
grant execute on function let_go(uuid) to ${app};
