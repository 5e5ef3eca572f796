-- What a case opened before shows what it would show now. One that shows no name yet shows it with the next that happens, and this too.
set local app.mending = 'share';
update share set field_groups = field_groups || '{F4,F5}'::text[]
where relation = 'CASE' and basis = 'ACCEPTED_OFFER' and grantee_employer is null and 'F2' = any (field_groups)
  and not field_groups && '{F4,F5}'::text[];
