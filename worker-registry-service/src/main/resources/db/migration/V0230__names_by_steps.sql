-- What a case lets see grows with it: the name with the accepted offer, the ID number with the contract, the phone with the trip. The
-- employer has a row beside the office's; what it lets see of the person is what the worker consents to.
alter table share
    add column step             text check (step in ('ACCEPTED', 'CONTRACTED', 'SCHEDULED', 'ON_POST')),
    add column grantee_employer uuid,
    add column grantee_ref      text; -- the employer as consents name it
alter table share drop constraint share_origin_province_worker_id_cause_grantee_unit_key;
alter table share add constraint share_of_a_grantee
    unique nulls not distinct (origin_province, worker_id, cause, grantee_unit, grantee_employer);
alter table share add constraint an_employer_has_an_offer
    check ((grantee_employer is null) = (grantee_ref is null) and (grantee_employer is null or basis = 'ACCEPTED_OFFER'));

-- Who is one employer sees the rows of that employer, who is an office those of offices.
drop policy share_of_the_grantee on share;
create policy share_of_the_grantee on share for select to ${owner}
    using (grantee_unit = nullif(current_setting('app.province', true), '')
           and grantee_employer is not distinct from nullif(current_setting('app.employer', true), '')::uuid);

-- The worker's id is the share's, so that whoever asks for some workers finds their shares by key.
create or replace view shared_worker with (security_barrier) as
select w.origin_province, s.worker_id as id, w.version, w.state, w.sex, w.registration_division, w.education, w.skills, w.attestation, w.new_growth,
       w.student, w.merged_into, w.created_at, w.updated_at,
       s.grantee_unit, s.relation, s.cause_kind, s.cause, s.basis, s.duty_code,
       s.id as share_id, s.step, s.field_groups
from share s
join worker w on w.origin_province = s.origin_province and w.id = s.worker_id
where s.grantee_unit = nullif(current_setting('app.province', true), '')
  and s.grantee_employer is not distinct from nullif(current_setting('app.employer', true), '')::uuid
  and stands(s)
  and w.state <> 'ERASED'
  and case
          when s.grantee_employer is not null then true
          when s.relation = 'CASE' then reaches(s.grantee_division, coalesce(current_setting('app.prefix', true), ''))
          else exists (
              select from agreement_link a
              where a.origin_province = s.origin_province and a.destination_unit = s.grantee_unit and in_force(a)
                and (length(a.origin_prefix) <= 2 or starts_with(w.registration_division, a.origin_prefix))
                and reaches(a.destination_prefix, coalesce(current_setting('app.prefix', true), '')))
      end;

-- What names the person, as far as a case has come, each by its own group: a worker may let an employer call and not say who it is. The wall
-- between units has this second opening, and it is narrower. It stands beside the share in one row, so that many are read at once.
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
