-- What was done for a worker: lines are added, each measure once, and none is changed or taken away.
create table assistance_record (
    origin_province text        not null,
    id              uuid        not null,
    worker_id       uuid        not null,
    kind            text        not null check (kind in ('TRAINING', 'TRANSPORT', 'PLACEMENT', 'PUBLIC_POST', 'SUBSIDY', 'COUNSEL')),
    measure_ref     text        not null,
    office          text        not null,
    given_on        date        not null,
    created_at      timestamptz not null default clock_timestamp(),
    primary key (origin_province, id),
    unique (origin_province, worker_id, kind, measure_ref),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade
);
create index assistance_record_of_worker on assistance_record (origin_province, worker_id, id);

alter table assistance_record enable row level security;
alter table assistance_record force row level security;
create policy assistance_record_of_own_unit on assistance_record to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert on assistance_record to ${app};
