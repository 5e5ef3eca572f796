-- Which units held the person before, and until when: a relocation moves an open case with the person, and its past goes on naming the unit
-- that had the person then. Kept in the row by whoever writes it, a replica of the version before too.
alter table duplicate_case
    add column former_holders text[]        not null default '{}',
    add column held_until     timestamptz[] not null default '{}',
    add constraint each_former_holder_has_an_end check (cardinality(former_holders) = cardinality(held_until));

create function keep_former_holder() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    new.former_holders := old.former_holders || old.holder_province;
    new.held_until := old.held_until || now();
    return new;
end $$;
revoke all on function keep_former_holder() from public;
create trigger duplicate_case_moved before update on duplicate_case
    for each row when (new.holder_province <> old.holder_province) execute function keep_former_holder();

-- The unit that had the person of a case in which the calling unit is a side, or that the nation was given: before one moment and at another.
create function duplicate_case_holder(wanted uuid, before_moment timestamptz, known timestamptz) returns text
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return (
        select coalesce(
            (select f.holder from unnest(c.former_holders, c.held_until) as f (holder, until)
             where f.until >= before_moment or f.until > known
             order by f.until limit 1),
            c.holder_province)
        from duplicate_case c
        where c.id = wanted
          and (c.origin_province = unit or c.holder_province = unit or unit = '00' and c.escalated_at is not null));
end $$;
revoke all on function duplicate_case_holder(uuid, timestamptz, timestamptz) from public;
grant execute on function duplicate_case_holder(uuid, timestamptz, timestamptz) to ${app};

-- The unit that spoke for the holder, as a version of a case has it: whoever filed the last answer up to it. A version that an erasure made
-- ends the case without an outcome and is no answer. Who answered before that was noted is known only where the person never moved.
create function duplicate_case_speaker(wanted uuid, up_to bigint) returns text
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return (
        select coalesce(
            (select v.updated_unit from (
                select c.version, c.updated_unit, c.state, c.outcome
                union all
                select h.version, h.updated_unit, h.state, h.outcome from duplicate_case_history h
                where h.origin_province = c.origin_province and h.id = c.id) as v
             where v.version <= up_to and v.updated_unit not in (c.origin_province, '00')
               and (v.state <> 'RESOLVED' or v.outcome is not null)
             order by v.version desc limit 1),
            case when c.former_holders = '{}' and c.id_key is not null and not exists (
                select from relocation r
                where r.state = 'ACCEPTED' and r.carried_out_at > c.opened_at
                  and r.worker_id in (c.holder_worker_id, (
                      select m.into_worker_id from worker_merge m
                      where m.origin_province = c.holder_province and m.worker_id = c.holder_worker_id)))
            then c.holder_province end)
        from duplicate_case c
        where c.id = wanted
          and (c.origin_province = unit or c.holder_province = unit or unit = '00' and c.escalated_at is not null));
end $$;
revoke all on function duplicate_case_speaker(uuid, bigint) from public;
grant execute on function duplicate_case_speaker(uuid, bigint) to ${app};

-- With the person go the units where the person lived; else as before.
create or replace function end_cases(wanted uuid[]) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    update duplicate_case
    set id_key = null, claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}',
        former_holders = '{}', held_until = '{}',
        version = case when state = 'RESOLVED' then version else version + 1 end,
        resolved_at = coalesce(resolved_at, now()), state = 'RESOLVED'
    where id = any (wanted);
    update duplicate_case_history h
    set claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}'
    from duplicate_case c
    where c.id = any (wanted) and h.origin_province = c.origin_province and h.id = c.id;
end $$;
