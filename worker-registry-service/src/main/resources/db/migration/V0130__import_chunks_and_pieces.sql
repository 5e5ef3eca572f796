-- A file comes as chunks that the client numbers, in any order and again. Each is kept as pieces of whole lines, small enough for one
-- transaction, byte for byte as they came. Who works on a file stands in the kit's lease table. Files under way are ended: their
-- pieces were cut otherwise. The owner of the tables is under row-level security as well, so it is lifted for that one statement.
alter table import_job no force row level security;
update import_job set state = 'FAILED', failure = 'CHUNK_NOT_APPLIED', ended_at = now() where state in ('OPEN', 'APPLYING');
alter table import_job force row level security;

drop index import_job_waiting;
drop table import_chunk;
alter table import_job drop column lease_owner, drop column lease_until, drop column attempts;
alter table import_job rename column chunks to pieces;
alter table import_job rename column next_chunk to pieces_done;
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check check (state in (
    'OPEN', 'VALIDATING', 'VALIDATED', 'APPLYING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'EXPIRED'));
alter table import_job drop constraint import_job_format_check;
alter table import_job add constraint import_job_format_check check (format in ('NDJSON', 'CSV', 'XLSX'));
alter table import_job
    add column collection    text        not null default 'workers',
    add column client        text        not null default '',
    add column declared_rows bigint,
    add column at_chunk      integer     not null default 0, -- the piece that was applied last
    add column at_piece      integer     not null default 0,
    add column next_line     bigint      not null default 1,
    add column dry_run       uuid,                           -- under which its forecast stands in import_result
    add column committed_at  timestamptz,
    add column expires_at    timestamptz not null default 'epoch';
alter table import_job alter column expires_at drop default;
create index import_job_expiring on import_job (expires_at) where state in ('OPEN', 'VALIDATED');

create table import_chunk (
    origin_province text        not null,
    job_id          uuid        not null,
    number          integer     not null check (number > 0),
    sha256          bytea       not null, -- of the body as it was sent
    bytes           bigint      not null,
    lines           bigint      not null,
    line_rows       bigint      not null, -- lines that are neither blank nor the header
    pieces          integer     not null,
    line_end        boolean     not null, -- whether it ends with a line end
    received_at     timestamptz not null,
    primary key (origin_province, job_id, number),
    foreign key (origin_province, job_id) references import_job (origin_province, id)
);

-- The lines themselves, encrypted. Deleted seven days after the end.
create table import_piece (
    origin_province text    not null,
    job_id          uuid    not null,
    chunk           integer not null,
    number          integer not null,
    lines           integer not null,
    body            bytea   not null,
    primary key (origin_province, job_id, chunk, number)
);
alter table import_piece alter column body set storage external;

do $$
declare part text;
begin
    foreach part in array array['import_chunk', 'import_piece'] loop
        execute format('alter table %s enable row level security', part);
        execute format('alter table %s force row level security', part);
        execute format($p$create policy %1$s_of_own_unit on %1$s to ${app}
            using (origin_province = nullif(current_setting('app.province', true), ''))
            with check (origin_province = nullif(current_setting('app.province', true), ''))$p$, part);
        execute format('grant select, insert on %s to ${app}', part);
    end loop;
end $$;

-- System work: end what nobody committed, drop the lines and forecasts of files that ended.
create policy import_piece_for_engine on import_piece to ${engine} using (true);
create policy import_result_for_engine on import_result to ${engine} using (true);
grant select (origin_province, job_id, chunk, number), delete on import_piece to ${engine};
grant select (origin_province, job_id, line), delete on import_result to ${engine};

-- What a claim would meet, without claiming: FREE, OWN or OTHER as claim_identities answers.
create function look_up_identities(keys bytea[])
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
               case when i.id_key is null then 'FREE' when i.origin_province <> unit then 'OTHER' else 'OWN' end,
               case when i.origin_province = unit then i.worker_id end
        from unnest(keys) with ordinality as t (k, n)
        left join identity_index i on i.id_key = t.k
        order by t.n;
end $$;

revoke all on function look_up_identities(bytea[]) from public;
grant execute on function look_up_identities(bytea[]) to ${app};
