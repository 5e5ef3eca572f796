-- A consent may rest on a duty to share; it then says on which, and ends with it.
alter table consent
    add column duty_code text references sharing_duty (code),
    add constraint a_duty_is_named check ((basis = 'STATUTORY_DUTY') = (duty_code is not null)),
    add constraint a_duty_ends check (duty_code is null or valid_to is not null);
create index consent_of_duty on consent (duty_code) where state = 'GRANTED' and duty_code is not null;
grant select (duty_code) on consent to ${engine};
