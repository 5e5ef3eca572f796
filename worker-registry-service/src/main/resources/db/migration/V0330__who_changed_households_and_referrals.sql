-- By which operation each version of a household came about, as other records say it; and what referrals said before. The households' own
-- trigger stays: its rows have the end of a version, by which members are found.
call note_changes('household');
alter table household_history add column operation text, add column actor text;
create or replace function keep_superseded_household() returns trigger language plpgsql as $$
begin
    insert into household_history
    values (old.origin_province, old.id, old.version, old.registration_division, old.relocated,
            old.monitoring_type, old.monitoring_source, old.monitoring_on, old.risk_state, old.risk_source, old.risk_on,
            old.zero_employment, old.updated_at, old.updated_by, new.updated_at, old.operation, old.actor);
    return new;
end $$;

-- Who took up or decided a referral before this was noted is not known, nor what it said before: its version holds since it was written down.
-- The default is for a replica that does not say yet when it wrote.
alter table risk_referral add column updated_at timestamptz, add column updated_by text;
alter table risk_referral no force row level security;
update risk_referral set updated_at = coalesce(decided_at, received_at, sent_at),
                         updated_by = case state when 'SENT' then raised_org end;
alter table risk_referral force row level security;
alter table risk_referral alter column updated_at set default now(), alter column updated_at set not null;
call note_changes('risk_referral');
call keep_history('risk_referral');
alter table risk_referral_history
    add foreign key (origin_province, id) references risk_referral (origin_province, id) on update cascade;
create policy risk_referral_history_of_own_unit on risk_referral_history to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select on risk_referral_history to ${app};
