-- What the offices of the calling unit inside the caller's prefix were shown of one person, for a unit that the person has left. The unit and
-- the prefix are the transaction's, not the caller's to say; whether the caller may ask is the service's policy.
CREATE FUNCTION access_records_of_own_offices(subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason
    FROM access_record r
    WHERE r.subjects @> ARRAY[subject] AND (r.day, r.id) < (before_day, before_id)
      AND r.province = nullif(current_setting('app.province', true), '')
      AND starts_with(r.division_prefix, coalesce(current_setting('app.prefix', true), ''))
      AND r.actors && ARRAY['OP', 'ST', 'DP']
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;
REVOKE EXECUTE ON FUNCTION access_records_of_own_offices FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access_records_of_own_offices TO ${app};
