-- An uploaded file. The row says how far it is applied, so that a restart goes on with the next chunk.
create table import_job (
    origin_province  text        not null,
    id               uuid        not null,
    state            text        not null check (state in ('OPEN', 'APPLYING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED',
                                                          'CANCELLED', 'EXPIRED')),
    format           text        not null check (format in ('NDJSON', 'CSV')),
    charset          text        not null,
    mode             text        not null check (mode in ('CREATE_ONLY', 'UPSERT', 'UPDATE_ONLY')),
    source_system    text,
    template_version integer     not null,
    division_prefix  text        not null,
    org              text        not null,
    columns          text[]      not null,
    chunks           integer     not null,
    next_chunk       integer     not null check (next_chunk <= chunks),
    attempts         integer     not null,
    created          bigint      not null,
    updated          bigint      not null,
    unchanged        bigint      not null,
    parked           bigint      not null,
    rejected         bigint      not null,
    failure          text,
    lease_owner      uuid,
    lease_until      timestamptz,
    created_at       timestamptz not null,
    ended_at         timestamptz,
    primary key (origin_province, id)
);
create index import_job_waiting on import_job (created_at) where state = 'APPLYING';

-- The file itself, whole lines, encrypted. Deleted seven days after the end.
create table import_chunk (
    origin_province text    not null,
    job_id          uuid    not null,
    number          integer not null,
    first_line      bigint  not null,
    body            bytea   not null,
    primary key (origin_province, job_id, number),
    foreign key (origin_province, job_id) references import_job (origin_province, id)
);
alter table import_chunk alter column body set storage external;

-- What became of each line. The key of the ID number finds a person who stands in the file twice.
create table import_result (
    origin_province text   not null,
    job_id          uuid   not null,
    line            bigint not null,
    status          text   not null check (status in ('created', 'updated', 'unchanged', 'parked', 'rejected')),
    worker_id       uuid,
    duplicate_id    uuid,
    id_key          bytea,
    faults          text   check (faults is json array),
    primary key (origin_province, job_id, line)
);
create index import_result_person on import_result (origin_province, job_id, id_key) where id_key is not null;
create index import_result_problem on import_result (origin_province, job_id, status, line)
    where status in ('parked', 'rejected');

do $$
declare part text;
begin
    foreach part in array array['import_job', 'import_chunk', 'import_result'] loop
        execute format('alter table %s enable row level security', part);
        execute format('alter table %s force row level security', part);
        execute format($p$create policy %1$s_of_own_unit on %1$s to ${app}
            using (origin_province = nullif(current_setting('app.province', true), ''))
            with check (origin_province = nullif(current_setting('app.province', true), ''))$p$, part);
        execute format('grant select, insert, update on %s to ${app}', part);
    end loop;
end $$;

-- System work: find a job to go on with, drop the chunks of files that ended.
create policy import_job_for_engine on import_job to ${engine} using (true) with check (true);
create policy import_chunk_for_engine on import_chunk to ${engine} using (true);
grant select, update on import_job to ${engine};
grant select (origin_province, job_id), delete on import_chunk to ${engine};
