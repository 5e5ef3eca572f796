-- How many people of each unit a countable spell covers at the end of a day; each person once, STALE apart.
-- Only the engine role may ask it, and it learns numbers, no person.
CREATE FUNCTION people_in_work(p_day date)
    RETURNS TABLE (province text, persons bigint, stale bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT p.origin_province, count(*) FILTER (WHERE p.counted), count(*) FILTER (WHERE NOT p.counted)
    FROM (SELECT s.origin_province, s.worker_id, bool_or(s.state <> 'STALE') AS counted
          FROM spell s
          WHERE s.state <> 'REVERSED' AND s.during @> p_day
          GROUP BY s.origin_province, s.worker_id) p
    GROUP BY p.origin_province
    ORDER BY p.origin_province
$$;

REVOKE ALL ON FUNCTION people_in_work(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_in_work(date) TO ${engine};
