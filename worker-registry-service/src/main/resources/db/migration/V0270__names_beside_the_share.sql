-- What names the person stands beside the share in one row: as a view of its own, joined to the other one by who asks for many workers, it
-- was read once for each of them.
drop view shared_person;
create view shared_person with (security_barrier) as
select v.*,
       v.basis = 'ACCEPTED_OFFER' and v.field_groups && '{F2,F3}'::text[] as of_person,
       case when v.basis = 'ACCEPTED_OFFER' and 'F2' = any (v.field_groups) then w.name_cipher end as name_cipher,
       case when v.basis = 'ACCEPTED_OFFER' and 'F2' = any (v.field_groups) and v.step in ('CONTRACTED', 'SCHEDULED', 'ON_POST')
            then w.id_number_cipher end as id_number_cipher,
       case when v.basis = 'ACCEPTED_OFFER' and 'F3' = any (v.field_groups) then w.phone_cipher end as phone_cipher,
       case when v.basis = 'ACCEPTED_OFFER' and 'F3' = any (v.field_groups) and v.step = 'ON_POST'
                 and nullif(current_setting('app.employer', true), '') is not null
            then w.emergency_contact_cipher end as emergency_contact_cipher
from shared_worker v
join worker w on w.origin_province = v.origin_province and w.id = v.id;
grant select on shared_person to ${app};
