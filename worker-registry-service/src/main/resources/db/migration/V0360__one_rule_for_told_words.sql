-- In which units words about a worker lie that the caller may be told: by the cases that the nation has to decide, or by the case that shows
-- the worker to an office. Of several cases one may still name a unit from which the worker moved; the words are where the worker is. The one
-- place that knows it: the rows that may be read and the function that tells them ask it both.
create function words_told_in(worker uuid) returns text[]
    language sql stable security definer set search_path = public, pg_temp
as $$
    select case
        when nullif(current_setting('app.province', true), '') = '00' then
            array(select c.holder_province from duplicate_case c
                  where c.holder_worker_id = worker and c.escalated_at is not null and c.state = 'ESCALATED')
        else
            array(select w.origin_province from shared_worker w where w.id = worker and w.relation = 'CASE') end
$$;
revoke all on function words_told_in(uuid) from public;
grant execute on function words_told_in(uuid) to ${owner};

-- The nation is told of all words, an office of those that its own organization recorded.
create or replace function tells_words(unit text, worker uuid, recorded text[]) returns boolean
    language sql stable
    return case
        when nullif(current_setting('app.province', true), '') = '00' or nullif(current_setting('app.org', true), '') = any (recorded)
        then unit = any (words_told_in(worker)) else false end;

create or replace function told_words(worker uuid, before_at timestamptz, before_act uuid, before_ended boolean, at_most integer)
    returns table (worker_id uuid, kind text, act_prefix text, act uuid, ended boolean, word_by text, word_at timestamptz, word_place text,
                   word_language text, word_evidence_ref text, word_recorded_by text, word_recorded_org text)
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
               case when not nation then s.language end, case when nation then '' else s.evidence end, s.by_kind, s.by_org
        from (
            select i.origin_province as unit, 'INTENT' as of_kind, 'int' as prefix, i.id as of_act, false as is_end, i.word_by as how, i.word_at as at,
                   i.word_place as place, i.word_language as language, i.word_evidence_ref as evidence,
                   i.word_recorded_by as by_kind, i.word_recorded_org as by_org
            from intent i where i.origin_province = any (units) and i.worker_id = worker
            union all
            select i.origin_province, 'INTENT', 'int', i.id, true, i.end_word_by, i.end_word_at, i.end_word_place, i.end_word_language,
                   i.end_word_evidence_ref, i.end_word_recorded_by, i.end_word_recorded_org
            from intent i
            where i.origin_province = any (units) and i.worker_id = worker and i.end_word_by is not null and i.end_reason is null
            union all
            select c.origin_province, 'CONSENT', 'cns', c.id, false, c.word_by, c.word_at, c.word_place, c.word_language, c.word_evidence_ref,
                   c.word_recorded_by, c.word_recorded_org
            from consent c where c.origin_province = any (units) and c.worker_id = worker
            union all
            select c.origin_province, 'CONSENT', 'cns', c.id, true, c.end_word_by, c.end_word_at, c.end_word_place, c.end_word_language,
                   c.end_word_evidence_ref, c.end_word_recorded_by, c.end_word_recorded_org
            from consent c
            where c.origin_province = any (units) and c.worker_id = worker and c.end_word_by is not null and c.end_reason is null
            union all
            select e.origin_province, 'ENROLLMENT', 'enr', e.id, false, e.word_by, e.word_at, e.word_place, e.word_language, e.word_evidence_ref,
                   e.word_recorded_by, e.word_recorded_org
            from enrollment e where e.origin_province = any (units) and e.worker_id = worker
            union all
            select e.origin_province, 'ENROLLMENT', 'enr', e.id, true, e.end_word_by, e.end_word_at, e.end_word_place, e.end_word_language,
                   e.end_word_evidence_ref, e.end_word_recorded_by, e.end_word_recorded_org
            from enrollment e
            where e.origin_province = any (units) and e.worker_id = worker and e.end_word_by is not null and e.end_reason is null
            union all
            select q.origin_province, 'SUBJECT_REQUEST', 'sbr', q.id, false, q.word_by, q.word_at, q.word_place, q.word_language, q.word_evidence_ref,
                   q.word_recorded_by, q.word_recorded_org
            from subject_request q where q.origin_province = any (units) and q.worker_id = worker) as s
        where s.how is not null and tells_words(s.unit, worker, array[s.by_org])
          and (s.at, s.of_act, s.is_end) < (before_at, before_act, before_ended)
        order by s.at desc, s.of_act desc, s.is_end desc
        limit at_most;
end $$;
