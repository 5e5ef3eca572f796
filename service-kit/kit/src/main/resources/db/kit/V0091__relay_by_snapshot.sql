-- The relay reads what is finished in one snapshot and was not in the one before: a transaction that waited for another is in no earlier
-- window than that one, which windows of transaction numbers do not give. horizon stays, with every transaction before it told: days are
-- dropped by it, and an earlier version, which takes turns with this one during an upgrade, reads from it and moves it alone.
ALTER TABLE relay_cursor
    ADD COLUMN passed  pg_snapshot,
    ADD COLUMN reading pg_snapshot,
    ADD COLUMN read_to bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT relay_cursor_snapshots CHECK (num_nulls(passed, reading) IN (0, 2));
GRANT UPDATE (passed, reading, read_to) ON relay_cursor TO ${engine};

CREATE OR REPLACE FUNCTION adopt_outbox() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    here bigint := (SELECT system_identifier FROM pg_control_system());
BEGIN
    IF (SELECT cluster FROM relay_cursor) <> here THEN
        UPDATE outbox SET xid = pg_current_xact_id();
        UPDATE relay_cursor SET cluster = here, epoch = epoch + 1, horizon = '0', next_horizon = '0', last_id = 0,
                                passed = NULL, reading = NULL, read_to = 0;
    END IF;
    RETURN (SELECT epoch FROM relay_cursor);
END $$;
