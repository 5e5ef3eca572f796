-- The clock ends what nobody has reconfirmed. It looks over all units with the engine's role, which learns nothing but unit and last day.
create index intent_due on intent (valid_to) where state = 'OPEN';
create policy intent_for_engine on intent for select to ${engine} using (state = 'OPEN');
grant select (origin_province, state, valid_to) on intent to ${engine};

create index consent_due on consent (valid_to) where state = 'GRANTED' and valid_to is not null;
create policy consent_for_engine on consent for select to ${engine} using (state = 'GRANTED' and valid_to is not null);
grant select (origin_province, state, valid_to) on consent to ${engine};
