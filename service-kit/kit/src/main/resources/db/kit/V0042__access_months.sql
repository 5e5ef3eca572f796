-- Keeps the monthly partitions of the access records: some months ahead, and none longer than three years.
CREATE FUNCTION keep_access_months() RETURNS void
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
    END LOOP;
EXCEPTION
    WHEN lock_not_available THEN
        RAISE WARNING 'a month of the access records is still read; it is dropped at the next round';
    WHEN check_violation THEN
        RAISE WARNING 'rows of a coming month stand in the default partition of the access records';
END $$;

-- After a restore into another cluster the transaction numbers mean nothing: what has no link yet is offered anew.
CREATE FUNCTION adopt_access_log() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    here bigint := (SELECT system_identifier FROM pg_control_system());
BEGIN
    IF (SELECT cluster FROM access_cursor) <> here THEN
        UPDATE access_record r SET xid = pg_current_xact_id()
        WHERE NOT EXISTS (SELECT FROM access_link l WHERE l.record = r.id);
        UPDATE access_cursor SET cluster = here, xid = pg_current_xact_id(), id = '00000000-0000-0000-0000-000000000000';
    END IF;
END $$;

REVOKE EXECUTE ON FUNCTION keep_access_months, adopt_access_log FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_access_months, adopt_access_log TO ${engine};
SELECT keep_access_months();
