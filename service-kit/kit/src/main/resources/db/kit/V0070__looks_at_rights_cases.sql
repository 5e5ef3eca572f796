-- Of a look at somebody by a rights case the log says which case: whoever may not know of the case may not know of the look. One that rests on
-- nothing hidden has none.
ALTER TABLE access_record ADD COLUMN rights_case text;
GRANT INSERT (rights_case) ON access_record TO ${app}, ${accessWriter};

-- As before, with the case.
DROP FUNCTION access_records_about(text, date, uuid, integer);
CREATE FUNCTION access_records_about(subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea, rights_case text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason, r.rights_case
    FROM access_record r
    WHERE r.subjects @> ARRAY[subject] AND (r.day, r.id) < (before_day, before_id)
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;
REVOKE EXECUTE ON FUNCTION access_records_about FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access_records_about TO ${app};

DROP FUNCTION access_records_of(text, text, date, uuid, integer);
CREATE FUNCTION access_records_of(one_org text, subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea, rights_case text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason, r.rights_case
    FROM access_record r
    WHERE r.subjects @> ARRAY[subject] AND r.org = one_org AND (r.day, r.id) < (before_day, before_id)
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;
REVOKE EXECUTE ON FUNCTION access_records_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access_records_of TO ${app};

DROP FUNCTION access_records_of_own_offices(text, date, uuid, integer);
CREATE FUNCTION access_records_of_own_offices(subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea, rights_case text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason, r.rights_case
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
