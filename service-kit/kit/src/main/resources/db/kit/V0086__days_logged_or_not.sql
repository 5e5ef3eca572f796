-- One function makes the days of every table that is kept by days; whether a day is in the log of the database is said by who asks for it.
DROP FUNCTION ensure_event_partition(text, date);
CREATE FUNCTION ensure_event_partition(parent text, of_day date, logged boolean DEFAULT true) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    part text := parent || '_p' || to_char(of_day, 'YYYYMMDD');
BEGIN
    IF to_regclass(part) IS NULL THEN
        EXECUTE format('CREATE %s TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)',
                       CASE WHEN logged THEN '' ELSE 'UNLOGGED' END, part, parent);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                       parent, part, of_day, of_day + 1);
    END IF;
EXCEPTION
    WHEN check_violation THEN
        RAISE WARNING 'rows of % stand in the default partition of %', of_day, parent;
END $$;
REVOKE EXECUTE ON FUNCTION ensure_event_partition FROM PUBLIC;

-- As before, by that function.
CREATE OR REPLACE FUNCTION keep_harvest_days() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    FOR ahead IN 0..3 LOOP
        PERFORM ensure_event_partition('harvest_sight', today + ahead, logged => false);
    END LOOP;
    PERFORM drop_event_partitions('harvest_sight', today - 7);
    DELETE FROM harvest_sight_default WHERE day < today - 7;
    DELETE FROM harvest_count WHERE day < today - 7;
END $$;
DROP FUNCTION ensure_harvest_day;
