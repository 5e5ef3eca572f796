-- How much of the access log of the calling unit is kept, for the report of what is kept. Numbers only.
create function access_log_kept(before_day date, with_reason boolean) returns table (records bigint, oldest timestamptz, older bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select count(*), min(r.at), count(*) filter (where r.day < before_day)
    from access_record r
    where r.province = nullif(current_setting('app.province', true), '') and (not with_reason or r.reason is not null)
$$;
revoke all on function access_log_kept(date, boolean) from public;
grant execute on function access_log_kept(date, boolean) to ${app};
