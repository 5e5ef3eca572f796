-- The case that is cited is one by which words are read: its unit has the worker. A case that still names a unit from which the worker moved
-- opens nothing there, and the worker would have read that it did.
create or replace function escalated_case_of(worker uuid) returns uuid
    language sql volatile security definer set search_path = public, pg_temp
as $$
    select c.id from duplicate_case c
    where nullif(current_setting('app.province', true), '') = '00'
      and c.holder_worker_id = worker and c.escalated_at is not null and c.state = 'ESCALATED' and lives_in(c.holder_province, worker)
    order by c.id limit 1
$$;
