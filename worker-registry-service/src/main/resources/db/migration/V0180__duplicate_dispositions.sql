-- Both sides of a case say what they want, by a day; the nation decides what they cannot settle.
alter table duplicate_case
    add column other_worker_id    uuid,        -- of two records of one unit, the second
    add column named_at           timestamptz, -- from when each side may know the other, answered or not; none before that is looked at
    add column claimant_division  text check (claimant_division ~ '^[0-9]{6}$'),
    add column claimant_decision  text check (claimant_decision in ('KEEP_MINE', 'YIELD', 'DIFFERENT_PERSON')),
    add column claimant_reason    text,
    add column claimant_evidence  text[] not null default '{}',
    add column holder_decision    text check (holder_decision in ('KEEP_MINE', 'YIELD', 'DIFFERENT_PERSON')),
    add column holder_reason      text,
    add column holder_evidence    text[] not null default '{}',
    add column outcome            text check (outcome in ('HOLDER_KEEPS', 'CLAIMANT_TAKES', 'DIFFERENT_PERSONS', 'SAME_PERSON')),
    add column decision_reason    text,
    add column escalated_at       timestamptz,
    add column resolved_at        timestamptz;
create index duplicate_case_due on duplicate_case (due_at) where state = 'OPEN';
create index duplicate_case_unnamed on duplicate_case (id) where named_at is null and state <> 'RESOLVED';
create index duplicate_case_escalated on duplicate_case (id) where escalated_at is not null;

create policy duplicate_case_for_the_nation on duplicate_case to ${app}
    using (current_setting('app.province', true) = '00' and escalated_at is not null);
create policy duplicate_case_for_the_clock on duplicate_case for select to ${engine} using (true);
grant update (state, version, named_at, claimant_division, claimant_decision, claimant_reason, claimant_evidence, holder_decision,
              holder_reason, holder_evidence, outcome, decision_reason, escalated_at, resolved_at) on duplicate_case to ${app};
grant select (named_at) on duplicate_case to ${app};
grant select (origin_province, id, holder_province, holder_worker_id, kind, state, due_at, outcome, claimant_division, named_at, opened_at)
    on duplicate_case to ${engine};

-- The cases in which the calling unit is a side, and for the nation those that escalated, in the order of ids. Both units are in the row:
-- whether a side may know the other is the caller's rule, and no column of it is granted.
create function duplicate_cases(only_id uuid, wanted text, after_id uuid, at_most integer) returns setof duplicate_case
    language plpgsql stable security definer set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    if only_id is not null then
        return query select * from duplicate_case c
            where c.id = only_id
              and (c.origin_province = unit or c.holder_province = unit or unit = '00' and c.escalated_at is not null);
    elsif unit = '00' then
        return query select * from duplicate_case c
            where c.escalated_at is not null and (wanted is null or c.state = wanted) and (after_id is null or c.id > after_id)
            order by c.id limit at_most;
    else
        return query select * from (
            (select * from duplicate_case c
             where c.origin_province = unit and (wanted is null or c.state = wanted) and (after_id is null or c.id > after_id)
             order by c.id limit at_most)
            union all
            (select * from duplicate_case c
             where c.holder_province = unit and c.origin_province <> unit
               and (wanted is null or c.state = wanted) and (after_id is null or c.id > after_id)
             order by c.id limit at_most)) as ours
            order by ours.id limit at_most;
    end if;
end $$;
create index duplicate_case_by_id on duplicate_case (id);
revoke all on function duplicate_cases(uuid, text, uuid, integer) from public;
grant execute on function duplicate_cases(uuid, text, uuid, integer) to ${app};

-- With a person who was erased go the words that were written about the person.
create or replace function release_identity(keys bytea[], worker uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    delete from identity_index where id_key = any (keys) and worker_id = worker and origin_province = unit;
    update duplicate_case
    set id_key = null, claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}',
        version = case when state = 'RESOLVED' then version else version + 1 end,
        resolved_at = coalesce(resolved_at, now()), state = 'RESOLVED'
    where holder_province = unit and holder_worker_id = worker and (id_key is null or id_key = any (keys));
end $$;
