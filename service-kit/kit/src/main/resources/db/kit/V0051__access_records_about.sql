-- Who was shown one person. The request role may not read the access log; through this it reads the records about one subject, without
-- the other people whom the same answer was about. Whether the caller may ask is the service's policy.
CREATE FUNCTION access_records_about(subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason
    FROM access_record r
    WHERE r.subjects @> ARRAY[subject] AND (r.day, r.id) < (before_day, before_id)
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;
REVOKE EXECUTE ON FUNCTION access_records_about FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access_records_about TO ${app};
