-- What was written in clear before, to be sealed. The indexes are empty when that is done.
create index duplicate_case_in_clear on duplicate_case (origin_province, id)
    where coalesce(claimant_reason, holder_reason, decision_reason) is not null;
create index duplicate_case_history_in_clear on duplicate_case_history (origin_province, id)
    where coalesce(claimant_reason, holder_reason, decision_reason) is not null;

-- The units that have some. While cases of before are looked at for what an erasure left in them, they wait: what is sealed is not seen there.
create function units_with_clear_statements() returns setof text
    language sql stable security definer set search_path = public, pg_temp
as $$
    select in_clear.unit
    from (select c.origin_province as unit from duplicate_case c
          where coalesce(c.claimant_reason, c.holder_reason, c.decision_reason) is not null
          union
          select h.origin_province from duplicate_case_history h
          where coalesce(h.claimant_reason, h.holder_reason, h.decision_reason) is not null) as in_clear
    where not exists (select from lease l where l.name = 'cases-of-before')
$$;
revoke all on function units_with_clear_statements() from public;
grant execute on function units_with_clear_statements() to ${engine};

-- Versions of the calling unit's cases in which something is in clear, the present ones too.
create function clear_statements(at_most integer)
    returns table (id uuid, version bigint, claimant_reason text, claimant_evidence text[], holder_reason text, holder_evidence text[],
                   decision_reason text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id, c.version, c.claimant_reason, c.claimant_evidence, c.holder_reason, c.holder_evidence, c.decision_reason
    from duplicate_case c
    where c.origin_province = nullif(current_setting('app.province', true), '')
      and coalesce(c.claimant_reason, c.holder_reason, c.decision_reason) is not null
    union all
    select h.id, h.version, h.claimant_reason, h.claimant_evidence, h.holder_reason, h.holder_evidence, h.decision_reason
    from duplicate_case_history h
    where h.origin_province = nullif(current_setting('app.province', true), '')
      and coalesce(h.claimant_reason, h.holder_reason, h.decision_reason) is not null
    order by 1, 2 limit at_most
$$;
revoke all on function clear_statements(integer) from public;
grant execute on function clear_statements(integer) to ${app};

-- These are now the statements of a version of one of the calling unit's cases, wherever that version stands by now. Where there is none,
-- what was there stays.
create function statements_sealed(case_id uuid, case_version bigint, claimant uuid, holder uuid, decision uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    update duplicate_case c
    set claimant_statement = coalesce(claimant, c.claimant_statement), holder_statement = coalesce(holder, c.holder_statement),
        decision_statement = coalesce(decision, c.decision_statement)
    where c.origin_province = unit and c.id = case_id and c.version = case_version;
    update duplicate_case_history h
    set claimant_statement = coalesce(claimant, h.claimant_statement), holder_statement = coalesce(holder, h.holder_statement),
        decision_statement = coalesce(decision, h.decision_statement)
    where h.origin_province = unit and h.id = case_id and h.version = case_version;
end $$;
revoke all on function statements_sealed(uuid, bigint, uuid, uuid, uuid) from public;
grant execute on function statements_sealed(uuid, bigint, uuid, uuid, uuid) to ${app};
