-- A rights case lets the organizations that it names see what it names, until sixty days after its end. It names organizations and no
-- places; some of the worker's own offices may not learn that there is one, so the row says who may.
alter table share
    alter column grantee_unit drop not null,
    add column grantee_org text,
    add column told_to     text[]; -- the organizations that may know of the case
alter table share drop constraint share_relation_check;
alter table share add constraint share_relation_check check (relation in ('AGR', 'CASE', 'SPELL', 'RIGHTS'));
alter table share drop constraint share_cause_kind_check;
alter table share add constraint share_cause_kind_check check (cause_kind in ('cns', 'mat', 'trf', 'spl', 'rgt'));
alter table share drop constraint share_basis_check;
alter table share add constraint share_basis_check
    check (basis in ('CONSENT', 'STATUTORY_DUTY', 'ACCEPTED_OFFER', 'EMPLOYMENT', 'RIGHTS_CASE'));
alter table share add constraint a_rights_case_names_organizations check (
    (relation = 'RIGHTS') = (cause_kind = 'rgt') and (relation = 'RIGHTS') = (basis = 'RIGHTS_CASE')
    and (relation = 'RIGHTS') = (grantee_org is not null) and (relation = 'RIGHTS') = (told_to is not null)
    and (relation = 'RIGHTS') = (grantee_unit is null));
alter table share add constraint a_rights_case_shows_who_it_is_and_no_more check
    (relation <> 'RIGHTS' or field_groups <@ '{F0,F1,F2,F3}'::text[]);
alter table share drop constraint share_of_a_grantee;
alter table share add constraint share_of_a_grantee
    unique nulls not distinct (origin_province, worker_id, cause, grantee_unit, grantee_employer, grantee_org);
create index share_of_rights_case on share (origin_province, cause) where relation = 'RIGHTS';
create index share_of_organization on share (grantee_org, worker_id) where grantee_org is not null;

-- Never an employer, whatever its organization is called.
create policy share_of_the_organization on share for select to ${owner}
    using (relation = 'RIGHTS' and grantee_org = nullif(current_setting('app.org', true), '')
           and nullif(current_setting('app.employer', true), '') is null);
drop policy worker_shared on worker;
create policy worker_shared on worker for select to ${owner}
    using (exists (
        select from share s
        where s.origin_province = worker.origin_province and s.worker_id = worker.id
          and (s.grantee_unit = nullif(current_setting('app.province', true), '')
               or s.grantee_org = nullif(current_setting('app.org', true), ''))
          and stands(s)));

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
          when s.relation in ('CASE', 'SPELL') then reaches(s.grantee_division, coalesce(current_setting('app.prefix', true), ''))
          else exists (
              select from agreement_link a
              where a.origin_province = s.origin_province and a.destination_unit = s.grantee_unit and in_force(a)
                and (length(a.origin_prefix) <= 2 or starts_with(w.registration_division, a.origin_prefix))
                and reaches(a.destination_prefix, coalesce(current_setting('app.prefix', true), '')))
      end
union all
select w.origin_province, s.worker_id as id, w.version, w.state, w.sex, w.registration_division, w.education, w.skills, w.attestation, w.new_growth,
       w.student, w.merged_into, w.created_at, w.updated_at,
       s.grantee_unit, s.relation, s.cause_kind, s.cause, s.basis, s.duty_code,
       s.id as share_id, s.step, s.field_groups
from share s
join worker w on w.origin_province = s.origin_province and w.id = s.worker_id
where s.relation = 'RIGHTS'
  and s.grantee_org = nullif(current_setting('app.org', true), '')
  and nullif(current_setting('app.employer', true), '') is null
  and stands(s)
  and w.state <> 'ERASED';

-- Who helps with a right knows who it is as far as the case names it: there are no steps to wait for.
create or replace function person_shown(basis text, field_groups text[], step text, to_employer boolean) returns text[]
    language sql immutable parallel safe
    return case
        when basis = 'ACCEPTED_OFFER' then array_remove(array[
            case when 'F2' = any (field_groups) then 'NAME' end,
            case when 'F2' = any (field_groups) and step in ('CONTRACTED', 'SCHEDULED', 'ON_POST') then 'ID_NUMBER' end,
            case when 'F3' = any (field_groups) then 'PHONE' end,
            case when 'F3' = any (field_groups) and step = 'ON_POST' and to_employer then 'EMERGENCY_CONTACT' end], null)
        when basis = 'RIGHTS_CASE' and not to_employer then array_remove(array[
            case when 'F2' = any (field_groups) then 'NAME' end,
            case when 'F2' = any (field_groups) then 'ID_NUMBER' end,
            case when 'F3' = any (field_groups) then 'PHONE' end], null)
        else '{}'::text[] end;
