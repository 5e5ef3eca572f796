-- Contacts that were told to a station or by the worker, each once, however often it is sent. No personal value: those stand in the worker's
-- row. The id is the client's own, or ours when it made none.
create table contact_update (
    origin_province text        not null,
    id              uuid        not null,
    worker_id       uuid        not null,
    worker_version  bigint      not null,
    fields          text[]      not null,
    attestation     text        not null check (attestation in ('SELF', 'STATION')),
    taken_at        timestamptz not null, -- when the worker told it
    created_at      timestamptz not null,
    primary key (origin_province, id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade
);
create index contact_update_of_worker on contact_update (origin_province, worker_id);

alter table contact_update enable row level security;
alter table contact_update force row level security;
create policy contact_update_of_own_unit on contact_update to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, delete on contact_update to ${app};
