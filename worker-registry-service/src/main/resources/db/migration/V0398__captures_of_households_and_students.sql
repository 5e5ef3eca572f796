-- Households and students can be taken down without a network as well. A student is about a worker like a wish is; a household is about nobody
-- but itself, and is not there yet when its id is taken.
alter table capture drop constraint capture_kind_check;
alter table capture add constraint capture_kind_check
    check (kind in ('INTENT', 'CONSENT', 'ENROLLMENT', 'RISK_REFERRAL', 'ASSISTANCE', 'STUDENT', 'HOUSEHOLD'));
alter table capture drop constraint capture_check;
alter table capture drop constraint capture_check1;
alter table capture add constraint capture_is_about_what_its_kind_is check (case kind
    when 'HOUSEHOLD' then worker_id is null and household_id is null
    when 'RISK_REFERRAL' then worker_id is null and household_id is not null
    else worker_id is not null and household_id is null end);
