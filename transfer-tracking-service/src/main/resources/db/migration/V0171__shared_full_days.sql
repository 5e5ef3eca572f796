-- A place of work cannot see where else its worker works, and need not: this answers for it whether full days of one of its own spells are
-- also another's when the spell ends on that day. It tells no more than the state DISPUTED does.
CREATE FUNCTION shares_full_days(p_origin text, p_spell uuid, p_end date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    RETURN EXISTS (
        SELECT 1 FROM spell s
        JOIN spell o ON o.origin_province = s.origin_province AND o.worker_id = s.worker_id AND o.id <> s.id
        WHERE s.origin_province = p_origin AND s.id = p_spell AND s.full_time
          AND nullif(current_setting('app.province', true), '') IN (s.origin_province, s.destination_province)
          AND (nullif(current_setting('app.employer', true), '') IS NULL
               OR s.employer_id = nullif(current_setting('app.employer', true), '')::uuid)
          AND o.full_time AND o.state IN ('ACTIVE', 'STALE', 'ENDED')
          AND o.during && daterange(s.start_on, greatest(s.start_on, p_end), '[)'));

REVOKE ALL ON FUNCTION shares_full_days(text, uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shares_full_days(text, uuid, date) TO ${app};
