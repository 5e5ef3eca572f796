-- What the sides of a case said before, and who said it: a side may change its mind while the case is open. The past of a case belongs to the
-- same two units and the nation as the case, so it is read through a function that knows the caller's unit; what a case is about does not
-- change and stands in the case alone, and no keyed hash is copied.
call note_changes('duplicate_case');
alter table duplicate_case
    add column updated_at   timestamptz,
    add column updated_by   text, -- the organization; none for the service's own work, and where it was not noted
    add column updated_unit text; -- its unit, which says for which side it spoke
-- When a side spoke last in an open case was not noted: it is known from now on.
update duplicate_case set updated_at = coalesce(resolved_at, escalated_at, case when version = 1 then opened_at else now() end),
                          updated_by = case when version = 1 and kind = 'SAME_ID' then opened_by end,
                          updated_unit = case when version = 1 and kind = 'SAME_ID' then origin_province end;
alter table duplicate_case
    alter column updated_at set default now(), alter column updated_at set not null,
    alter column updated_by set default nullif(current_setting('app.org', true), ''),
    alter column updated_unit set default nullif(current_setting('app.province', true), '');

-- Who opens a case says so, also by a file, where no caller is.
create function opener_of_case() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    new.updated_by := new.opened_by;
    new.updated_unit := new.origin_province;
    return new;
end $$;
revoke all on function opener_of_case() from public;
create trigger duplicate_case_opened before insert on duplicate_case
    for each row when (new.kind = 'SAME_ID') execute function opener_of_case();

create table duplicate_case_history (
    origin_province    text        not null,
    id                 uuid        not null,
    version            bigint      not null,
    state              text        not null,
    claimant_decision  text,
    claimant_reason    text,
    claimant_evidence  text[]      not null,
    holder_decision    text,
    holder_reason      text,
    holder_evidence    text[]      not null,
    outcome            text,
    decision_reason    text,
    escalated_at       timestamptz,
    resolved_at        timestamptz,
    updated_at         timestamptz not null,
    updated_by         text,
    updated_unit       text,
    operation          text,
    actor              text,
    primary key (origin_province, id, version),
    foreign key (origin_province, id) references duplicate_case (origin_province, id) on update cascade
);
alter table duplicate_case_history enable row level security;
alter table duplicate_case_history force row level security;
create policy duplicate_case_history_for_functions on duplicate_case_history to ${owner} using (true) with check (true);

-- The transaction says who changes a case, as it says its unit, so that no writer can forget to.
create function keep_superseded_case() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into duplicate_case_history
    values (old.origin_province, old.id, old.version, old.state, old.claimant_decision, old.claimant_reason, old.claimant_evidence,
            old.holder_decision, old.holder_reason, old.holder_evidence, old.outcome, old.decision_reason, old.escalated_at,
            old.resolved_at, old.updated_at, old.updated_by, old.updated_unit, old.operation, old.actor);
    new.updated_at := now();
    new.updated_by := nullif(current_setting('app.org', true), '');
    new.updated_unit := nullif(current_setting('app.province', true), '');
    return new;
end $$;
revoke all on function keep_superseded_case() from public;
create trigger duplicate_case_superseded before update on duplicate_case
    for each row when (new.version > old.version) execute function keep_superseded_case();

-- The versions of a case in which the calling unit is a side, or that the nation was given, the newest first: below a version, written down
-- before one moment and up to another.
create function duplicate_case_versions(wanted uuid, below bigint, before_moment timestamptz, known timestamptz, at_most integer)
    returns setof duplicate_case_history
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return query
        select v.* from duplicate_case c
        cross join lateral (
            select c.origin_province, c.id, c.version, c.state, c.claimant_decision, c.claimant_reason, c.claimant_evidence,
                   c.holder_decision, c.holder_reason, c.holder_evidence, c.outcome, c.decision_reason, c.escalated_at, c.resolved_at,
                   c.updated_at, c.updated_by, c.updated_unit, c.operation, c.actor
            union all
            select h.* from duplicate_case_history h where h.origin_province = c.origin_province and h.id = c.id) as v
        where c.id = wanted
          and (c.origin_province = unit or c.holder_province = unit or unit = '00' and c.escalated_at is not null)
          and v.version < below and v.updated_at < before_moment and v.updated_at <= known
        order by v.version desc limit at_most;
end $$;
revoke all on function duplicate_case_versions(uuid, bigint, timestamptz, timestamptz, integer) from public;
grant execute on function duplicate_case_versions(uuid, bigint, timestamptz, timestamptz, integer) to ${app};

-- With a number that is nobody's any more go the words that were written about it, those of before as well.
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
    perform end_cases(array(
        select c.id from duplicate_case c where c.holder_province = unit and c.holder_worker_id = worker and c.id_key = any (keys)));
end $$;

-- With a person who was erased go the words of all cases in which the person is the one that is claimed or one of two: also those that were
-- decided where the person was registered before.
create function forget_in_cases(worker uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit  text   := nullif(current_setting('app.province', true), '');
    units text[] := array[unit];
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    with recursive moved (former) as ( -- the way back, from the unit that has the worker now
        select r.from_province from relocation r
        where r.to_province = unit and r.state = 'ACCEPTED' and r.worker_id = any (speaking_for(unit, worker))
        union
        select r.from_province from relocation r
        join moved m on r.to_province = m.former
        where r.state = 'ACCEPTED' and r.worker_id = any (speaking_for(unit, worker)))
    select array_agg(m.former) || units into units from moved m where m.former is not null;
    perform end_cases(array(
        select c.id from duplicate_case c where c.holder_province = any (units) and c.holder_worker_id = worker
        union
        select c.id from duplicate_case c where c.origin_province = any (units) and c.other_worker_id = worker));
end $$;

-- The worker and the one into which the record was merged: a merged record moves with that one, whom the relocation names.
create function speaking_for(unit text, worker uuid) returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    select array_append(array(select m.into_worker_id from worker_merge m where m.origin_province = unit and m.worker_id = worker), worker)
$$;

-- Nothing that was said in these cases is left; what was decided stays, and what was not has ended.
create function end_cases(wanted uuid[]) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    update duplicate_case
    set id_key = null, claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}',
        version = case when state = 'RESOLVED' then version else version + 1 end,
        resolved_at = coalesce(resolved_at, now()), state = 'RESOLVED'
    where id = any (wanted);
    update duplicate_case_history h
    set claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}'
    from duplicate_case c
    where c.id = any (wanted) and h.origin_province = c.origin_province and h.id = c.id;
end $$;
revoke all on function end_cases(uuid[]) from public;
grant execute on function end_cases(uuid[]) to ${owner};
revoke all on function speaking_for(text, uuid) from public;
grant execute on function speaking_for(text, uuid) to ${owner};
revoke all on function forget_in_cases(uuid) from public;
grant execute on function forget_in_cases(uuid) to ${app};
