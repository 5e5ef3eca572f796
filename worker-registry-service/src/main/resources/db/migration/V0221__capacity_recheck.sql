-- The task to look once more at the capacity of somebody who wishes to work and is on record as unable to. One open task for each worker.
create table capacity_recheck (
    origin_province text        not null,
    id              uuid        not null,
    worker_id       uuid        not null,
    raised_at       timestamptz not null,
    due_at          timestamptz not null check (due_at > raised_at),
    dropped_at      timestamptz check (dropped_at >= raised_at),
    primary key (origin_province, id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade
);
create unique index capacity_recheck_one_open on capacity_recheck (origin_province, worker_id) where dropped_at is null;
create index capacity_recheck_of_worker on capacity_recheck (origin_province, worker_id);

alter table capacity_recheck enable row level security;
alter table capacity_recheck force row level security;
create policy capacity_recheck_of_own_unit on capacity_recheck to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on capacity_recheck to ${app};
