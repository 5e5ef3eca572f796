-- Keeps the daily partitions of outbox and inbox: some days ahead, and none longer than it is needed. A day of the outbox stays as
-- long as the relay has not passed it, whatever its age.
CREATE FUNCTION ensure_event_partition(parent text, of_day date) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    part text := parent || '_p' || to_char(of_day, 'YYYYMMDD');
BEGIN
    IF to_regclass(part) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS)', part, parent);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                       parent, part, of_day, of_day + 1);
    END IF;
EXCEPTION
    WHEN check_violation THEN
        RAISE WARNING 'rows of % stand in the default partition of %', of_day, parent;
END $$;

CREATE FUNCTION drop_event_partitions(parent text, before date) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    part   regclass;
    needed boolean := false;
BEGIN
    FOR part IN
        SELECT inhrelid::regclass
        FROM pg_inherits
        WHERE inhparent = parent::regclass
          AND inhrelid::regclass::text ~ '_p[0-9]{8}$'
          AND to_date(right(inhrelid::regclass::text, 8), 'YYYYMMDD') < before
    LOOP
        IF parent = 'outbox' THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE xid >= (SELECT horizon FROM relay_cursor))', part)
                INTO needed;
        END IF;
        IF NOT needed THEN
            EXECUTE format('DROP TABLE %s', part);
        END IF;
    END LOOP;
EXCEPTION
    WHEN lock_not_available THEN
        RAISE WARNING 'a day of % is still read; it is dropped at the next round', parent;
END $$;

CREATE FUNCTION keep_event_partitions() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    FOR ahead IN 0..3 LOOP
        PERFORM ensure_event_partition('outbox', today + ahead);
        PERFORM ensure_event_partition('inbox', today + ahead);
    END LOOP;
    PERFORM drop_event_partitions('outbox', today - 7);
    PERFORM drop_event_partitions('inbox', today - 30);
    DELETE FROM inbox_default WHERE received_at < now() - interval '30 days';
END $$;

-- After a restore into another cluster the transaction numbers mean nothing: everything in the outbox is published once more, and
-- the inboxes of the others sort out what they know.
CREATE FUNCTION adopt_outbox() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    here bigint := (SELECT system_identifier FROM pg_control_system());
BEGIN
    IF (SELECT cluster FROM relay_cursor) <> here THEN
        UPDATE outbox SET xid = pg_current_xact_id();
        UPDATE relay_cursor SET cluster = here, epoch = epoch + 1, horizon = '0', next_horizon = '0', last_id = 0;
    END IF;
    RETURN (SELECT epoch FROM relay_cursor);
END $$;

REVOKE EXECUTE ON FUNCTION ensure_event_partition, drop_event_partitions, keep_event_partitions, adopt_outbox FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_event_partitions, adopt_outbox TO ${engine};

SELECT ensure_event_partition('inbox', (now() AT TIME ZONE 'Asia/Shanghai')::date - behind)
FROM generate_series(1, 2) AS behind;
SELECT keep_event_partitions();
