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

-- Days that nobody has been seen on yet. One that is written at this moment, or read by a backup, stays as it is and is gone in a week.
DO $$
DECLARE
    part regclass;
    used boolean;
BEGIN
    PERFORM set_config('lock_timeout', '1s', true);
    FOR part IN
        SELECT inhrelid::regclass FROM pg_inherits
        WHERE inhparent = 'harvest_sight'::regclass AND inhrelid::regclass::text ~ '_p[0-9]{8}$'
        ORDER BY inhrelid::regclass::text
    LOOP
        BEGIN
            EXECUTE format('SELECT EXISTS (SELECT FROM %s)', part) INTO used;
            IF NOT used THEN
                EXECUTE format('ALTER TABLE %s SET UNLOGGED', part);
            END IF;
        EXCEPTION
            WHEN lock_not_available OR deadlock_detected THEN
                RAISE WARNING '% stays logged', part;
        END;
    END LOOP;
END $$;
