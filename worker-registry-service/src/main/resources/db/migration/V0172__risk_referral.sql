-- What somebody saw of a household that may fall back into poverty, for the office that alone decides. One at a time for each household.
create table risk_referral (
    origin_province text        not null,
    id              uuid        not null,
    household_id    uuid        not null,
    county          text        not null check (county ~ '^[0-9]{6}$'),
    version         bigint      not null check (version > 0),
    state           text        not null check (state in ('SENT', 'UNDER_REVIEW', 'IDENTIFIED', 'NOT_IDENTIFIED', 'ALREADY_MONITORED')),
    raised_by       text        not null check (raised_by in ('OP', 'ST', 'ALERT')),
    raised_org      text        not null,
    reason          text        not null,
    evidence_ref    text        not null,
    observed_on     date        not null,
    sent_at         timestamptz not null,
    received_at     timestamptz,
    decided_at      timestamptz,
    due_at          timestamptz,
    primary key (origin_province, id),
    foreign key (origin_province, household_id) references household (origin_province, id) on update cascade,
    check ((state in ('SENT', 'UNDER_REVIEW')) = (due_at is not null)),
    check ((state in ('SENT', 'UNDER_REVIEW')) = (decided_at is null))
);
create unique index risk_referral_one_open on risk_referral (origin_province, household_id) where state in ('SENT', 'UNDER_REVIEW');
create index risk_referral_of_household on risk_referral (origin_province, household_id, id);
create index risk_referral_due on risk_referral (due_at) where due_at is not null;

alter table risk_referral enable row level security;
alter table risk_referral force row level security;
create policy risk_referral_of_own_unit on risk_referral to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on risk_referral to ${app};

-- The gauge counts what is open and what is late, over all units, and learns nothing else.
create policy risk_referral_for_engine on risk_referral for select to ${engine} using (true);
grant select (state, due_at) on risk_referral to ${engine};
