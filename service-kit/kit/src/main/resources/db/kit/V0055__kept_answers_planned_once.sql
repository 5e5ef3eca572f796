-- Every POST looks here first. The plan over the days is the same for every key, and making it took ten times as long as using it.
CREATE FUNCTION kept_answers(keys bytea[])
    RETURNS TABLE (request bytea, status smallint, headers text, body bytea, subjects text[], key bytea)
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
    RETURN QUERY
        SELECT a.request, a.status, a.headers::text, a.body, a.subjects, a.key
        FROM kept_answer a
        WHERE a.key = ANY (keys)
          AND a.day >= (now() AT TIME ZONE 'Asia/Shanghai')::date - 7 AND a.created_at > now() - interval '7 days';
END $$;
REVOKE EXECUTE ON FUNCTION kept_answers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_answers TO ${app};
