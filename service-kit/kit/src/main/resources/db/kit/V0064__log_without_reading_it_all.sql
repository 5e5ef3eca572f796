-- What is asked of the log without reading all of it: how long it is, and what one organization was shown of one person.

-- How many access records of each unit are kept, day by day: the log itself is far too long to be counted when somebody asks.
CREATE TABLE access_day (
    province text   NOT NULL,
    day      date   NOT NULL,
    records  bigint NOT NULL,
    reasons  bigint NOT NULL,
    PRIMARY KEY (province, day)
);
ALTER TABLE access_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_day FORCE ROW LEVEL SECURITY;
CREATE POLICY access_day_of_own_unit ON access_day FOR SELECT TO ${app}
    USING (province = nullif(current_setting('app.province', true), ''));
CREATE POLICY access_day_for_functions ON access_day TO ${owner} USING (true) WITH CHECK (true);
GRANT SELECT ON access_day TO ${app};

-- So many links of each chain are counted.
CREATE TABLE access_counted (
    province text   PRIMARY KEY,
    links    bigint NOT NULL DEFAULT 0
);

-- Counts what got its link since the last time, at most so many records in all, and says how many that were: one unit after the other,
-- so that no transaction is long, however many units have a log behind them. It follows the chain, which has each record once and in an
-- order; what was there before this table is counted in the same way, without a migration that waits for it. The record is looked up
-- link by link (OFFSET 0), whatever the planner thinks of the size of the log.
CREATE FUNCTION count_access_log(at_most integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    chain     access_chain;
    last      bigint;
    upto      bigint;
    in_all    bigint := 0;
BEGIN
    FOR chain IN
        SELECT c.* FROM access_chain c LEFT JOIN access_counted n USING (province)
        WHERE c.links > coalesce(n.links, 0) ORDER BY c.province
    LOOP
        EXIT WHEN in_all >= at_most;
        INSERT INTO access_counted (province) VALUES (chain.province) ON CONFLICT DO NOTHING;
        SELECT links INTO last FROM access_counted WHERE province = chain.province FOR UPDATE;
        upto := greatest(last, least(chain.links, last + at_most - in_all));
        INSERT INTO access_day AS d (province, day, records, reasons)
            SELECT chain.province, l.record_day, count(*), count(*) FILTER (WHERE r.reasoned)
            FROM access_link l
            CROSS JOIN LATERAL (
                SELECT s.reason IS NOT NULL AS reasoned FROM access_record s
                WHERE s.day = l.record_day AND s.id = l.record OFFSET 0) r
            WHERE l.province = chain.province AND l.place > last AND l.place <= upto
            GROUP BY l.record_day
        ON CONFLICT (province, day) DO UPDATE
            SET records = d.records + EXCLUDED.records, reasons = d.reasons + EXCLUDED.reasons;
        UPDATE access_counted SET links = upto WHERE province = chain.province;
        in_all := in_all + upto - last;
    END LOOP;
    RETURN in_all;
END $$;
REVOKE EXECUTE ON FUNCTION count_access_log FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_access_log TO ${engine};

-- As before; the counts of a month go with it.
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
            EXECUTE format('CREATE TABLE %I (LIKE access_record INCLUDING DEFAULTS)', part);
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

-- As access_records_about, for those of one organization.
CREATE FUNCTION access_records_of(one_org text, subject text, before_day date, before_id uuid, at_most integer)
    RETURNS TABLE (day date, id uuid, at timestamptz, province text, org text, actors text[], operation text, relations text[],
                   field_groups text[], purpose text, reason bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.day, r.id, r.at, r.province, r.org, r.actors, r.operation, r.relations, r.field_groups, r.purpose, r.reason
    FROM access_record r
    WHERE r.subjects @> ARRAY[subject] AND r.org = one_org AND (r.day, r.id) < (before_day, before_id)
    ORDER BY r.day DESC, r.id DESC
    LIMIT at_most
$$;
REVOKE EXECUTE ON FUNCTION access_records_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access_records_of TO ${app};
