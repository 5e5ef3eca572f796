-- What is said in a case is about a person, and is sealed like all that is: each statement once, under the key of the unit whose case it is. The
-- case and its past name the statement. What was written in clear before is sealed bit by bit by the service, which alone has the keys.
create table case_statement (
    origin_province text  not null,
    id              uuid  not null,
    duplicate_id    uuid  not null,
    body            bytea not null, -- the reason and the references of proofs
    primary key (origin_province, id),
    foreign key (origin_province, duplicate_id) references duplicate_case (origin_province, id)
);
create index case_statement_of_case on case_statement (duplicate_id);
alter table case_statement enable row level security;
alter table case_statement force row level security;
create policy case_statement_of_its_case on case_statement to ${app}
    using (exists (select from duplicate_case c
                   where c.origin_province = case_statement.origin_province and c.id = case_statement.duplicate_id));
create policy case_statement_for_functions on case_statement to ${owner} using (true) with check (true);
grant select, insert, update (body) on case_statement to ${app};

alter table duplicate_case
    add column claimant_statement uuid, add column holder_statement uuid, add column decision_statement uuid;
alter table duplicate_case_history
    add column claimant_statement uuid, add column holder_statement uuid, add column decision_statement uuid;
grant select (claimant_statement, holder_statement, decision_statement),
      update (claimant_statement, holder_statement, decision_statement) on duplicate_case to ${app};

-- What is sealed does not stand in clear beside it.
create function drop_clear_statements() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if new.claimant_statement is distinct from old.claimant_statement then
        new.claimant_reason := null;
        new.claimant_evidence := '{}';
    end if;
    if new.holder_statement is distinct from old.holder_statement then
        new.holder_reason := null;
        new.holder_evidence := '{}';
    end if;
    if new.decision_statement is distinct from old.decision_statement then
        new.decision_reason := null;
    end if;
    return new;
end $$;
revoke all on function drop_clear_statements() from public;
create trigger duplicate_case_sealed before update on duplicate_case for each row execute function drop_clear_statements();
create trigger duplicate_case_history_sealed before update on duplicate_case_history for each row execute function drop_clear_statements();

-- As before, with the statements.
create or replace function keep_superseded_case() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into duplicate_case_history
    values (old.origin_province, old.id, old.version, old.state, old.claimant_decision, old.claimant_reason, old.claimant_evidence,
            old.holder_decision, old.holder_reason, old.holder_evidence, old.outcome, old.decision_reason, old.escalated_at,
            old.resolved_at, old.updated_at, old.updated_by, old.updated_unit, old.operation, old.actor, old.claimant_statement,
            old.holder_statement, old.decision_statement);
    new.updated_at := now();
    new.updated_by := nullif(current_setting('app.org', true), '');
    new.updated_unit := nullif(current_setting('app.province', true), '');
    return new;
end $$;

create or replace function duplicate_case_versions(
        wanted uuid, below bigint, before_moment timestamptz, known timestamptz, at_most integer)
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
                   c.updated_at, c.updated_by, c.updated_unit, c.operation, c.actor, c.claimant_statement, c.holder_statement,
                   c.decision_statement
            union all
            select h.* from duplicate_case_history h where h.origin_province = c.origin_province and h.id = c.id) as v
        where c.id = wanted
          and (c.origin_province = unit or c.holder_province = unit or unit = '00' and c.escalated_at is not null)
          and v.version < below and v.updated_at < before_moment and v.updated_at <= known
        order by v.version desc limit at_most;
end $$;

create or replace function end_cases(wanted uuid[]) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    update duplicate_case
    set id_key = null, claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}',
        claimant_statement = null, holder_statement = null, decision_statement = null, former_holders = '{}', held_until = '{}',
        version = case when state = 'RESOLVED' then version else version + 1 end,
        resolved_at = coalesce(resolved_at, now()), state = 'RESOLVED'
    where id = any (wanted);
    update duplicate_case_history h
    set claimant_reason = null, holder_reason = null, decision_reason = null, claimant_evidence = '{}', holder_evidence = '{}',
        claimant_statement = null, holder_statement = null, decision_statement = null
    from duplicate_case c
    where c.id = any (wanted) and h.origin_province = c.origin_province and h.id = c.id;
    delete from case_statement s where s.duplicate_id = any (wanted);
end $$;
