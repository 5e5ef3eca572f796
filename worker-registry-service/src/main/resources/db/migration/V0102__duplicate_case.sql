-- The same person claimed by two units. The later claim waits here; the holder goes on serving the person.
create table duplicate_case (
    origin_province  text        not null,
    id               uuid        not null,
    holder_province  text        not null,
    holder_worker_id uuid        not null,
    id_key           bytea       not null,
    kind             text        not null check (kind in ('SAME_ID', 'PROBABLE')),
    state            text        not null check (state in ('OPEN', 'ESCALATED', 'RESOLVED')),
    version          bigint      not null check (version > 0),
    due_at           timestamptz not null,
    opened_at        timestamptz not null,
    opened_by        text        not null,
    primary key (origin_province, id)
);
create unique index duplicate_case_one_open on duplicate_case (origin_province, id_key) where state <> 'RESOLVED';
create index duplicate_case_of_holder on duplicate_case (holder_province, id);

alter table duplicate_case enable row level security;
alter table duplicate_case force row level security;
create policy duplicate_case_of_both_sides on duplicate_case to ${app}
    using (origin_province = nullif(current_setting('app.province', true), '')
           or holder_province = nullif(current_setting('app.province', true), ''));
create policy duplicate_case_opening on duplicate_case to ${owner} using (true) with check (true);
-- The claimant may read its case, but not who holds the person.
grant select (origin_province, id, kind, state, version, due_at, opened_at) on duplicate_case to ${app};

-- Opens a case for each key that another unit holds; a case still open for the same claimant is answered again.
-- The holder is told only for a new case, for the event that tells the holder.
create function open_duplicates(keys bytea[], ids uuid[], due timestamptz, opened timestamptz, opener text)
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

revoke all on function open_duplicates(bytea[], uuid[], timestamptz, timestamptz, text) from public;
grant execute on function open_duplicates(bytea[], uuid[], timestamptz, timestamptz, text) to ${app};
