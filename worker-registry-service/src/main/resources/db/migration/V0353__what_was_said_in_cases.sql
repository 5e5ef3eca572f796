-- What the sides of a case said before, and who said it: a side may change its mind while the case is open. The past of a case belongs to the
-- same two units and the nation as the case, so it is read through a function that knows the caller's unit; what a case is about does not
-- change and stands in the case alone, and no keyed hash is copied.
call note_changes('duplicate_case');
alter table duplicate_case
    add column updated_at   timestamptz,
    add column updated_by   text, -- the organization; none for the service's own work, and where it was not noted
    add column updated_unit text; -- its unit, which says for which side it spoke
update duplicate_case set updated_at = coalesce(resolved_at, escalated_at, opened_at),
                          updated_by = case when version = 1 then opened_by end,
                          updated_unit = case when version = 1 then origin_province end;
alter table duplicate_case
    alter column updated_at set default now(), alter column updated_at set not null,
    alter column updated_by set default nullif(current_setting('app.org', true), ''),
    alter column updated_unit set default nullif(current_setting('app.province', true), '');

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

-- With a person who was erased go the words that were written about the person, those of before as well.
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
    update duplicate_case_history h
    set claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}'
    from duplicate_case c
    where c.holder_province = unit and c.holder_worker_id = worker and c.id_key is null
      and h.origin_province = c.origin_province and h.id = c.id;
end $$;
