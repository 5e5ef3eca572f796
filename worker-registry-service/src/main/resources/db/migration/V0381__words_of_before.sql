-- All words on record are told: also those that a later word about the same wish took the place of, which are in the past of the wish, the
-- word by which a restriction was lifted, and the one on which a relocation was asked for.
create policy intent_history_of_told_words on intent_history for select to ${owner}
    using (nullif(current_setting('app.province', true), '') = '00'
           or word_recorded_org = nullif(current_setting('app.org', true), ''));
drop policy intent_of_told_words on intent;
create policy intent_of_told_words on intent for select to ${owner}
    using (tells_words(origin_province, worker_id, array[word_recorded_org, end_word_recorded_org] || array(
        select h.word_recorded_org from intent_history h where h.origin_province = intent.origin_province and h.id = intent.id)));
drop policy subject_request_of_told_words on subject_request;
create policy subject_request_of_told_words on subject_request for select to ${owner}
    using (tells_words(origin_province, worker_id, array[word_recorded_org, end_word_recorded_org]));

-- since: the version of the wish that first rested on a word that was replaced; 0 of every other word.
create function told_words(worker uuid, before_at timestamptz, before_act uuid, before_ended boolean, before_since bigint, at_most integer)
    returns table (worker_id uuid, kind text, act_prefix text, act uuid, ended boolean, word_by text, word_at timestamptz, word_place text,
                   word_language text, word_evidence_ref text, word_recorded_by text, word_recorded_org text, since bigint)
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    nation boolean := nullif(current_setting('app.province', true), '') = '00';
    units  text[]  := words_told_in(worker);
begin
    if units = '{}' then
        return;
    end if;
    return query
        select worker, s.of_kind, s.prefix, s.of_act, s.is_end, s.how, s.at, case when not nation then s.place end,
               case when not nation then s.language end, case when nation then '' else s.evidence end, s.by_kind, s.by_org, s.from_version
        from (
            select i.origin_province as unit, 'INTENT' as of_kind, 'int' as prefix, i.id as of_act, false as is_end, i.word_by as how, i.word_at as at,
                   i.word_place as place, i.word_language as language, i.word_evidence_ref as evidence,
                   i.word_recorded_by as by_kind, i.word_recorded_org as by_org, 0::bigint as from_version
            from intent i where i.origin_province = any (units) and i.worker_id = worker
            union all
            select i.origin_province, 'INTENT', 'int', i.id, true, i.end_word_by, i.end_word_at, i.end_word_place, i.end_word_language,
                   i.end_word_evidence_ref, i.end_word_recorded_by, i.end_word_recorded_org, 0
            from intent i
            where i.origin_province = any (units) and i.worker_id = worker and i.end_word_by is not null and i.end_reason is null
            union all
            select i.origin_province, 'INTENT', 'int', i.id, false, h.word_by, h.word_at, h.word_place, h.word_language,
                   h.word_evidence_ref, h.word_recorded_by, h.word_recorded_org, min(h.version)
            from intent i join intent_history h on h.origin_province = i.origin_province and h.id = i.id
            where i.origin_province = any (units) and i.worker_id = worker
              and (h.word_at, h.word_evidence_ref, h.word_recorded_org)
                  is distinct from (i.word_at, i.word_evidence_ref, i.word_recorded_org)
            group by i.origin_province, i.id, h.word_by, h.word_at, h.word_place, h.word_language, h.word_evidence_ref,
                     h.word_recorded_by, h.word_recorded_org
            union all
            select c.origin_province, 'CONSENT', 'cns', c.id, false, c.word_by, c.word_at, c.word_place, c.word_language, c.word_evidence_ref,
                   c.word_recorded_by, c.word_recorded_org, 0
            from consent c where c.origin_province = any (units) and c.worker_id = worker
            union all
            select c.origin_province, 'CONSENT', 'cns', c.id, true, c.end_word_by, c.end_word_at, c.end_word_place, c.end_word_language,
                   c.end_word_evidence_ref, c.end_word_recorded_by, c.end_word_recorded_org, 0
            from consent c
            where c.origin_province = any (units) and c.worker_id = worker and c.end_word_by is not null and c.end_reason is null
            union all
            select e.origin_province, 'ENROLLMENT', 'enr', e.id, false, e.word_by, e.word_at, e.word_place, e.word_language, e.word_evidence_ref,
                   e.word_recorded_by, e.word_recorded_org, 0
            from enrollment e where e.origin_province = any (units) and e.worker_id = worker
            union all
            select e.origin_province, 'ENROLLMENT', 'enr', e.id, true, e.end_word_by, e.end_word_at, e.end_word_place, e.end_word_language,
                   e.end_word_evidence_ref, e.end_word_recorded_by, e.end_word_recorded_org, 0
            from enrollment e
            where e.origin_province = any (units) and e.worker_id = worker and e.end_word_by is not null and e.end_reason is null
            union all
            select q.origin_province, 'SUBJECT_REQUEST', 'sbr', q.id, false, q.word_by, q.word_at, q.word_place, q.word_language, q.word_evidence_ref,
                   q.word_recorded_by, q.word_recorded_org, 0
            from subject_request q where q.origin_province = any (units) and q.worker_id = worker
            union all
            select q.origin_province, 'SUBJECT_REQUEST', 'sbr', q.id, true, q.end_word_by, q.end_word_at, q.end_word_place, q.end_word_language,
                   q.end_word_evidence_ref, q.end_word_recorded_by, q.end_word_recorded_org, 0
            from subject_request q where q.origin_province = any (units) and q.worker_id = worker and q.end_word_by is not null
            union all
            select told.unit, 'RELOCATION', 'rlc', r.id, false, r.word_by, r.word_at, r.word_place, r.word_language, r.word_evidence_ref,
                   r.word_recorded_by, r.word_recorded_org, 0
            from relocation r
            cross join lateral (select u as unit from unnest(units) as u where u in (r.from_province, r.to_province) limit 1) as told
            where r.worker_id = worker) as s
        where s.how is not null and tells_words(s.unit, worker, array[s.by_org])
          and (s.at, s.of_act, s.is_end, s.from_version) < (before_at, before_act, before_ended, before_since)
        order by s.at desc, s.of_act desc, s.is_end desc, s.from_version desc
        limit at_most;
end $$;
revoke all on function told_words(uuid, timestamptz, uuid, boolean, bigint, integer) from public;
grant execute on function told_words(uuid, timestamptz, uuid, boolean, bigint, integer) to ${app};

-- For replicas of the version before: the same, without telling replaced words apart.
create or replace function told_words(worker uuid, before_at timestamptz, before_act uuid, before_ended boolean, at_most integer)
    returns table (worker_id uuid, kind text, act_prefix text, act uuid, ended boolean, word_by text, word_at timestamptz, word_place text,
                   word_language text, word_evidence_ref text, word_recorded_by text, word_recorded_org text)
    language sql stable set search_path = public, pg_temp
as $$
    select t.worker_id, t.kind, t.act_prefix, t.act, t.ended, t.word_by, t.word_at, t.word_place, t.word_language, t.word_evidence_ref,
           t.word_recorded_by, t.word_recorded_org
    from told_words(worker, before_at, before_act, before_ended, 0, at_most) as t
$$;
