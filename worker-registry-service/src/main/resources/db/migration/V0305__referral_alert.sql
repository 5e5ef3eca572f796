-- Alerts of job loss that were escalated to a county, each of them once: with the referral that it led to, or with the worker as long as no
-- household of that worker is known. An alert that waits goes to another unit with its worker.
create table referral_alert (
    origin_province text        not null check (origin_province ~ '^[0-9]{2}$'),
    alert_id        uuid        not null,
    escalated_at    timestamptz not null,
    worker_id       uuid,
    referral_id     uuid,
    primary key (origin_province, alert_id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade,
    foreign key (origin_province, referral_id) references risk_referral (origin_province, id) on update cascade,
    check ((worker_id is null) <> (referral_id is null))
);
create index referral_alert_waiting on referral_alert (origin_province, worker_id) where worker_id is not null;
create index referral_alert_of_referral on referral_alert (origin_province, referral_id) where referral_id is not null;

alter table referral_alert enable row level security;
alter table referral_alert force row level security;
create policy referral_alert_of_own_unit on referral_alert to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update (worker_id, referral_id), delete on referral_alert to ${app};
