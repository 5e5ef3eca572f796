-- What a page of fifty people leaves behind was dearer than the page: its record went to a side table because it is longer than 2 KB, and every
-- hundred thousand hashes one answer waited seconds while it sorted them all into the index of people. Records stay in their rows now, up
-- to 8 KB, and the index is tended by a clock; an answer does so only when 64 MB are waiting.
--
-- The index of a part is closed for a moment while that is told to it. Whoever reads the log for long, as its verifier does, is not waited for
-- longer than two seconds, because all answers wait behind; the clock that keeps the months tries again.
CREATE FUNCTION shape_access_part(part regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    hashes regclass;
BEGIN
    SELECT i.indexrelid INTO hashes
    FROM pg_index i JOIN pg_inherits h ON h.inhrelid = i.indexrelid JOIN pg_class x ON x.oid = i.indexrelid
    WHERE i.indrelid = part AND h.inhparent = 'access_record_subject_hashes'::regclass
      AND NOT coalesce(x.reloptions, '{}') @> '{gin_pending_list_limit=65536}';
    IF FOUND THEN
        EXECUTE format('ALTER TABLE %s SET (toast_tuple_target = 8160)', part);
        EXECUTE format('ALTER INDEX %s SET (gin_pending_list_limit = 65536)', hashes);
    END IF;
EXCEPTION
    WHEN lock_not_available THEN
        RAISE WARNING '% is being read; it is shaped at the next round', part;
END $$;
REVOKE EXECUTE ON FUNCTION shape_access_part FROM PUBLIC;

CREATE FUNCTION tend_access_index() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT gin_clean_pending_list(inhrelid) FROM pg_inherits WHERE inhparent = 'access_record_subject_hashes'::regclass
$$;
REVOKE EXECUTE ON FUNCTION tend_access_index FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tend_access_index TO ${engine};

-- As before; the months are shaped.
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
    -- The month that is written comes last, so that it is not kept closed by the others; months that are over stay as they are.
    FOR part IN
        SELECT inhrelid::regclass::text
        FROM pg_inherits
        WHERE inhparent = 'access_record'::regclass
          AND (inhrelid::regclass::text = 'access_record_default'
               OR right(inhrelid::regclass::text, 6) >= to_char(this_month, 'YYYYMM'))
        ORDER BY inhrelid::regclass::text = 'access_record_default' DESC, inhrelid::regclass::text DESC
    LOOP
        PERFORM shape_access_part(part::regclass);
    END LOOP;
EXCEPTION
    WHEN lock_not_available THEN
        RAISE WARNING 'a month of the access records is still read; it is dropped at the next round';
    WHEN check_violation THEN
        RAISE WARNING 'rows of a coming month stand in the default partition of the access records';
END $$;

SELECT keep_access_months();
