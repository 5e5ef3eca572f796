-- What a page of fifty people leaves behind was dearer than the page: its record went to a side table because it is longer than 2 KB, and every
-- hundred thousand hashes one answer waited seconds while it sorted them all into the index of people. Records stay in their rows now, up
-- to 8 KB, and the index is tended by a clock; an answer does so only when 64 MB are waiting.
CREATE FUNCTION shape_access_part(part regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    hashes regclass;
BEGIN
    EXECUTE format('ALTER TABLE %s SET (toast_tuple_target = 8160)', part);
    SELECT i.indexrelid INTO hashes
    FROM pg_index i JOIN pg_inherits h ON h.inhrelid = i.indexrelid
    WHERE i.indrelid = part AND h.inhparent = 'access_record_subject_hashes'::regclass;
    EXECUTE format('ALTER INDEX %s SET (gin_pending_list_limit = 65536)', hashes);
END $$;
REVOKE EXECUTE ON FUNCTION shape_access_part FROM PUBLIC;

CREATE FUNCTION tend_access_index() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT gin_clean_pending_list(inhrelid) FROM pg_inherits WHERE inhparent = 'access_record_subject_hashes'::regclass
$$;
REVOKE EXECUTE ON FUNCTION tend_access_index FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tend_access_index TO ${engine};

-- As before; a month is shaped like the others.
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
            PERFORM shape_access_part(part::regclass);
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

SELECT shape_access_part(inhrelid::regclass) FROM pg_inherits WHERE inhparent = 'access_record'::regclass;

-- Who was seen today is no record but a memory, which keeps a person from being counted twice; the count itself and the access log are the
-- records. A server that breaks down forgets it, and whoever is seen again on that day counts again. So it is not written to the log of the database.
CREATE FUNCTION ensure_harvest_day(of_day date) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    part text := 'harvest_sight_p' || to_char(of_day, 'YYYYMMDD');
BEGIN
    IF to_regclass(part) IS NULL THEN
        EXECUTE format('CREATE UNLOGGED TABLE %I (LIKE harvest_sight INCLUDING DEFAULTS)', part);
        EXECUTE format('ALTER TABLE harvest_sight ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, of_day, of_day + 1);
    END IF;
EXCEPTION
    WHEN check_violation THEN
        RAISE WARNING 'people seen on % stand in the default partition', of_day;
END $$;
REVOKE EXECUTE ON FUNCTION ensure_harvest_day FROM PUBLIC;

-- As before.
CREATE OR REPLACE FUNCTION keep_harvest_days() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    FOR ahead IN 0..3 LOOP
        PERFORM ensure_harvest_day(today + ahead);
    END LOOP;
    PERFORM drop_event_partitions('harvest_sight', today - 7);
    DELETE FROM harvest_sight_default WHERE day < today - 7;
    DELETE FROM harvest_count WHERE day < today - 7;
END $$;

-- Days that nobody has been seen on yet; one that is written at this moment stays as it is and is gone in a week.
DO $$
DECLARE
    part regclass;
    used boolean;
BEGIN
    PERFORM set_config('lock_timeout', '2s', true);
    FOR part IN
        SELECT inhrelid::regclass FROM pg_inherits
        WHERE inhparent = 'harvest_sight'::regclass AND inhrelid::regclass::text ~ '_p[0-9]{8}$'
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', part) INTO used;
        IF NOT used THEN
            BEGIN
                EXECUTE format('ALTER TABLE %s SET UNLOGGED', part);
            EXCEPTION
                WHEN lock_not_available THEN
                    RAISE WARNING '% stays logged', part;
            END;
        END IF;
    END LOOP;
END $$;
