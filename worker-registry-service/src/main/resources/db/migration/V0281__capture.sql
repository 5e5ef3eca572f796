-- Records that were taken down on a device, each under the id that the device made for it, for as long as the record itself is kept: sent
-- again, however late, it is the same one. Of what was sent a keyed digest for each property stands here, to say what a second one says
-- otherwise. The id is one record's in the unit in which it was sent, wherever that record's worker has moved since.
create table capture (
    origin_province text        not null check (origin_province ~ '^[0-9]{2}$'),
    captured_in     text        not null check (captured_in ~ '^[0-9]{2}$'),
    client_id       uuid        not null,
    kind            text        not null check (kind in ('INTENT', 'CONSENT', 'ENROLLMENT', 'RISK_REFERRAL', 'ASSISTANCE')),
    worker_id       uuid,
    household_id    uuid,
    record_id       uuid, -- none until the transaction that takes the id has made the record
    said            text        not null check (said is json object),
    created_at      timestamptz not null default clock_timestamp(),
    primary key (captured_in, client_id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade,
    foreign key (origin_province, household_id) references household (origin_province, id) on update cascade,
    check ((worker_id is null) <> (household_id is null)),
    check ((household_id is null) <> (kind = 'RISK_REFERRAL'))
);
create index capture_of_unit on capture (origin_province, client_id);
create index capture_of_worker on capture (origin_province, worker_id) where worker_id is not null;
create index capture_of_household on capture (origin_province, household_id) where household_id is not null;

alter table capture enable row level security;
alter table capture force row level security;
create policy capture_of_own_unit on capture to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update (record_id), delete on capture to ${app};
