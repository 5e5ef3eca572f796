-- What a step of a case lets see, in one place. Of the groups an office has by its step; an employer has them by the worker's consent.
create function office_groups(step text) returns text[]
    language sql immutable parallel safe
    return case when step in ('SCHEDULED', 'ON_POST') then '{F0,F1,F2,F3}' else '{F0,F1,F2}' end::text[];

-- Of the person, each value by its own group: a worker may let an employer call and not say who it is. The ID number since the contract,
-- on which the law wants it; whom to call in an emergency while the work lasts, for an employer.
create function person_shown(basis text, field_groups text[], step text, to_employer boolean) returns text[]
    language sql immutable parallel safe
    return case when basis = 'ACCEPTED_OFFER' then array_remove(array[
        case when 'F2' = any (field_groups) then 'NAME' end,
        case when 'F2' = any (field_groups) and step in ('CONTRACTED', 'SCHEDULED', 'ON_POST') then 'ID_NUMBER' end,
        case when 'F3' = any (field_groups) then 'PHONE' end,
        case when 'F3' = any (field_groups) and step = 'ON_POST' and to_employer then 'EMERGENCY_CONTACT' end], null) else '{}'::text[] end;

do $$
declare f text;
begin
    foreach f in array array['office_groups(text)', 'person_shown(text, text[], text, boolean)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}, ${owner}', f);
    end loop;
end $$;

create or replace view shared_person with (security_barrier) as
select v.*,
       cardinality(p.shown) > 0 as of_person,
       case when 'NAME' = any (p.shown) then w.name_cipher end as name_cipher,
       case when 'ID_NUMBER' = any (p.shown) then w.id_number_cipher end as id_number_cipher,
       case when 'PHONE' = any (p.shown) then w.phone_cipher end as phone_cipher,
       case when 'EMERGENCY_CONTACT' = any (p.shown) then w.emergency_contact_cipher end as emergency_contact_cipher,
       p.shown
from shared_worker v
join worker w on w.origin_province = v.origin_province and w.id = v.id
cross join lateral (
    select person_shown(v.basis, v.field_groups, v.step, nullif(current_setting('app.employer', true), '') is not null) as shown) as p;
