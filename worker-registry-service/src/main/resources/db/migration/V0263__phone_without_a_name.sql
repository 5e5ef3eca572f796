-- A worker may let an employer call and not say who it is: what names the person is open by F2, the phone by F3, each for itself.
create or replace view shared_person with (security_barrier) as
select v.origin_province, v.share_id, v.id,
       case when 'F2' = any (v.field_groups) then w.name_cipher end as name_cipher,
       case when 'F2' = any (v.field_groups) and v.step in ('CONTRACTED', 'SCHEDULED', 'ON_POST') then w.id_number_cipher end as id_number_cipher,
       case when 'F3' = any (v.field_groups) then w.phone_cipher end as phone_cipher,
       case when 'F3' = any (v.field_groups) and v.step = 'ON_POST'
                 and nullif(current_setting('app.employer', true), '') is not null then w.emergency_contact_cipher end as emergency_contact_cipher
from shared_worker v
join worker w on w.origin_province = v.origin_province and w.id = v.id
where v.basis = 'ACCEPTED_OFFER' and v.field_groups && '{F2,F3}'::text[];
