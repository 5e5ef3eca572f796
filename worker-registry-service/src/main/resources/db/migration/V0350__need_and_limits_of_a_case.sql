-- An office that has an accepted offer for a worker learns whether subsidies for labor force out of poverty are due, and what limits the
-- work: yes or no, and codes. The categories and the capacity behind them stay with the worker's own office. An employer never.
create or replace function office_groups(step text) returns text[]
    language sql immutable parallel safe
    return case when step in ('SCHEDULED', 'ON_POST') then '{F0,F1,F2,F3,F4,F5}' else '{F0,F1,F2,F4,F5}' end::text[];

-- What shares showed before is mended by the next migrations, each in a transaction of its own: none of them holds the table for long.
alter table share add constraint need_and_limits_come_with_an_accepted_offer_and_to_offices check (
    not field_groups && '{F4,F5}'::text[]
    or relation = 'CASE' and basis = 'ACCEPTED_OFFER' and grantee_employer is null) not valid;
create policy share_mending on share to ${owner}
    using (current_setting('app.mending', true) = 'share') with check (current_setting('app.mending', true) = 'share');

-- Whether these categories say of the day that somebody is labor force out of poverty.
create function is_lop(categories text, day date) returns boolean
    language sql stable parallel safe
    return jsonb_path_exists(categories::jsonb,
        '$[*] ? (@.code == "LOP" && @.validFrom <= $day && (!exists(@.validTo) || @.validTo == null || @.validTo > $day))',
        jsonb_build_object('day', to_char(day, 'YYYY-MM-DD')));

-- What limits the work that can be asked of somebody, as lt.candidate.v1 tells it.
create function work_limits(capacity text, detail text, cannot_leave_reasons text[]) returns text[]
    language sql immutable parallel safe
    return array_remove(array[coalesce(detail, case when capacity = 'WEAK_OR_SEMI' then capacity end)], null) || cannot_leave_reasons;

do $$
declare f text;
begin
    foreach f in array array['is_lop(text, date)', 'work_limits(text, text, text[])'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}, ${owner}', f);
    end loop;
end $$;

-- As shared_person, and with both. A view of its own: who has asked that one for all of its columns goes on while this is rolled out.
create view shared_profile with (security_barrier) as
select v.*,
       cardinality(p.shown) > 0 as of_person,
       case when 'NAME' = any (p.shown) then w.name_cipher end as name_cipher,
       case when 'ID_NUMBER' = any (p.shown) then w.id_number_cipher end as id_number_cipher,
       case when 'PHONE' = any (p.shown) then w.phone_cipher end as phone_cipher,
       case when 'EMERGENCY_CONTACT' = any (p.shown) then w.emergency_contact_cipher end as emergency_contact_cipher,
       p.shown,
       case when 'F4' = any (v.field_groups) then is_lop(w.categories, (now() at time zone 'Asia/Shanghai')::date) end as lop,
       case when 'F5' = any (v.field_groups)
            then work_limits(w.labor_capacity, w.capacity_detail, w.cannot_leave_reasons) end as work_limits
from shared_worker v
join worker w on w.origin_province = v.origin_province and w.id = v.id
cross join lateral (
    select person_shown(v.basis, v.field_groups, v.step, nullif(current_setting('app.employer', true), '') is not null) as shown) as p;
grant select on shared_profile to ${app};
