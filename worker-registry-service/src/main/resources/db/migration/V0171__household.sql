-- Households and who belongs to them. A worker belongs to at most one. Of members who are no workers there is no name and no number.
create table household (
    origin_province       text        not null,
    id                    uuid        not null,
    version               bigint      not null check (version > 0),
    registration_division text        not null check (registration_division ~ '^[0-9]{6}$'),
    relocated             boolean     not null,
    monitoring_type       text        not null check (monitoring_type in ('NONE', 'UNSTABLE', 'MARGINAL', 'SUDDEN')),
    monitoring_source     text,
    monitoring_on         date,
    risk_state            text        not null check (risk_state in ('NONE', 'AT_RISK', 'CLEARED_STABLE', 'CLEARED_NATURAL')),
    risk_source           text,
    risk_on               date,
    zero_employment       boolean     not null,
    source_system         text,
    source_record_id      text,
    created_at            timestamptz not null,
    created_by            text        not null,
    updated_at            timestamptz not null,
    updated_by            text        not null,
    primary key (origin_province, id),
    unique (origin_province, source_system, source_record_id),
    check ((monitoring_source is null) = (monitoring_on is null)),
    check (monitoring_type = 'NONE' or monitoring_source is not null),
    check ((risk_source is null) = (risk_on is null)),
    check (risk_state = 'NONE' or risk_source is not null),
    check ((source_system is null) = (source_record_id is null))
);
create index household_by_division on household (origin_province, registration_division, id);

-- A member from one version of the household on, up to another; the present members have no end.
create table household_member (
    origin_province text   not null,
    id              uuid   not null,
    household_id    uuid   not null,
    worker_id       uuid,
    relation        text   not null,
    age_band        text   check (age_band in ('UNDER_16', 'WORKING', 'RETIRED')),
    capacity        text   check (capacity in ('NORMAL', 'SKILLED', 'WEAK_OR_SEMI', 'LOST', 'NONE')),
    since_version   bigint not null,
    until_version   bigint check (until_version > since_version),
    primary key (origin_province, id),
    foreign key (origin_province, household_id) references household (origin_province, id) on update cascade,
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade,
    check ((age_band is null) = (capacity is null)),
    check (worker_id is null or age_band is null)
);
create unique index household_member_in_one on household_member (origin_province, worker_id)
    where until_version is null and worker_id is not null;
create index household_member_of_household on household_member (origin_province, household_id, since_version);
create index household_member_of_worker on household_member (origin_province, worker_id);

-- Superseded versions; the trigger writes them, so that no writer can forget to.
create table household_history (
    origin_province       text        not null,
    household_id          uuid        not null,
    version               bigint      not null,
    registration_division text        not null,
    relocated             boolean     not null,
    monitoring_type       text        not null,
    monitoring_source     text,
    monitoring_on         date,
    risk_state            text        not null,
    risk_source           text,
    risk_on               date,
    zero_employment       boolean     not null,
    updated_at            timestamptz not null,
    updated_by            text        not null,
    superseded_at         timestamptz not null,
    primary key (origin_province, household_id, version),
    foreign key (origin_province, household_id) references household (origin_province, id) on update cascade
);
create function keep_superseded_household() returns trigger language plpgsql as $$
begin
    insert into household_history
    values (old.origin_province, old.id, old.version, old.registration_division, old.relocated,
            old.monitoring_type, old.monitoring_source, old.monitoring_on, old.risk_state, old.risk_source, old.risk_on,
            old.zero_employment, old.updated_at, old.updated_by, new.updated_at);
    return new;
end $$;
create trigger household_superseded before update on household
    for each row when (old.version is distinct from new.version) execute function keep_superseded_household();

alter table household enable row level security;
alter table household force row level security;
create policy household_of_own_unit on household to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on household to ${app};

alter table household_member enable row level security;
alter table household_member force row level security;
create policy household_member_of_own_unit on household_member to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update (worker_id, until_version) on household_member to ${app};

alter table household_history enable row level security;
alter table household_history force row level security;
create policy household_history_of_own_unit on household_history to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert on household_history to ${app};
