-- The log of who was shown whom is looked up by 64 bits of a hash of each person: fifty texts of forty letters in a list's index made the record
-- of a page dearer than the page. What is found is compared with the texts; it is all collected,
-- because a page of a person's log in the order of days would otherwise be looked for in everybody's. Ids do not compress, so nobody tries.
CREATE FUNCTION subject_hashes(subjects text[]) RETURNS bigint[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(hashtextextended(s, 0)) FROM unnest(subjects) AS s
$$;
REVOKE EXECUTE ON FUNCTION subject_hashes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subject_hashes TO ${app}, ${accessWriter};

CREATE INDEX access_record_subject_hashes ON access_record USING gin (subject_hashes(subjects));
DROP INDEX access_record_subjects;

-- All that name a person before a place, whatever order is wanted afterwards.
CREATE FUNCTION access_records_naming(subject text, before_day date, before_id uuid) RETURNS SETOF access_record
    LANGUAGE sql STABLE AS $$
    SELECT r.* FROM (SELECT * FROM access_record
                     WHERE subject_hashes(subjects) @> ARRAY[hashtextextended(subject, 0)] AND day <= before_day OFFSET 0) AS r
    WHERE r.subjects @> ARRAY[subject] AND (r.day, r.id) < (before_day, before_id)
$$;
REVOKE EXECUTE ON FUNCTION access_records_naming FROM PUBLIC;

CREATE OR REPLACE FUNCTION access_records_about(subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea, rights_case text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason, r.rights_case
    FROM access_records_naming(subject, before_day, before_id) AS r
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;

CREATE OR REPLACE FUNCTION access_records_of(one_org text, subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea, rights_case text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason, r.rights_case
    FROM access_records_naming(subject, before_day, before_id) AS r
    WHERE r.org = one_org
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;

CREATE OR REPLACE FUNCTION access_records_of_own_offices(subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea, rights_case text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason, r.rights_case
    FROM access_records_naming(subject, before_day, before_id) AS r
    WHERE r.province = nullif(current_setting('app.province', true), '')
      AND starts_with(r.division_prefix, coalesce(current_setting('app.prefix', true), ''))
      AND r.actors && ARRAY['OP', 'ST', 'DP']
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;

-- As before; a month stores its columns like the others.
CREATE OR REPLACE FUNCTION keep_access_months() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    this_month date := date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai')::date;
    month      date;
    part       text;
BEGIN
    FOR ahead IN 0..2 LOOP
        month := this_month + make_interval(months => ahead);
        part := 'access_record_p' || to_char(month, 'YYYYMM');
        IF to_regclass(part) IS NULL THEN
            EXECUTE format('CREATE TABLE %I (LIKE access_record INCLUDING DEFAULTS INCLUDING STORAGE)', part);
            EXECUTE format('ALTER TABLE access_record ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                           part, month, (month + interval '1 month')::date);
        END IF;
    END LOOP;
    FOR part IN
        SELECT inhrelid::regclass::text
        FROM pg_inherits
        WHERE inhparent = 'access_record'::regclass
          AND inhrelid::regclass::text ~ '_p[0-9]{6}$'
          AND to_date(right(inhrelid::regclass::text, 6), 'YYYYMM') < this_month - interval '37 months'
    LOOP
        EXECUTE format('DROP TABLE %s', part);
        month := to_date(right(part, 6), 'YYYYMM');
        DELETE FROM access_day WHERE day >= month AND day < (month + interval '1 month')::date;
    END LOOP;
EXCEPTION
    WHEN lock_not_available THEN
        RAISE WARNING 'a month of the access records is still read; it is dropped at the next round';
    WHEN check_violation THEN
        RAISE WARNING 'rows of a coming month stand in the default partition of the access records';
END $$;

ALTER TABLE access_record ALTER COLUMN subjects SET STORAGE EXTERNAL;
DO $$
DECLARE
    part regclass;
BEGIN
    FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'access_record'::regclass LOOP
        EXECUTE format('ALTER TABLE %s ALTER COLUMN subjects SET STORAGE EXTERNAL', part);
    END LOOP;
END $$;
