-- What is announced together is kept together: a row of the outbox is one announcement, or a pack of them in a form that only Java
-- reads, with what all have in common in its columns. The announcements of a pack have the numbers from its id on; the sequence goes in
-- steps that no pack fills, so that every announcement has a number of its own, and those of one transaction stand in their order.
ALTER SEQUENCE outbox_id INCREMENT BY 4096;

ALTER TABLE outbox
    ALTER COLUMN event_id DROP NOT NULL,
    ALTER COLUMN key      DROP NOT NULL,
    ALTER COLUMN type     DROP NOT NULL,
    ALTER COLUMN subject  DROP NOT NULL,
    ALTER COLUMN sequence DROP NOT NULL,
    ADD COLUMN events integer,
    ADD COLUMN packed bytea,
    ADD CONSTRAINT outbox_row_or_pack CHECK (CASE WHEN packed IS NULL
        THEN num_nulls(event_id, key, type, subject, sequence) = 0 AND events IS NULL
        ELSE num_nonnulls(event_id, key, type, subject, sequence, payload) = 0 AND events IS NOT NULL AND events BETWEEN 1 AND 4096
        END);

-- A pack is compressed already.
ALTER TABLE outbox ALTER COLUMN packed SET STORAGE EXTERNAL;
GRANT INSERT (events, packed) ON outbox TO ${app};

-- A new day stores what it holds as the others do, and checks it before it is attached.
CREATE OR REPLACE FUNCTION ensure_event_partition(parent text, of_day date) RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp SET lock_timeout = '2s' AS $$
DECLARE
    part text := parent || '_p' || to_char(of_day, 'YYYYMMDD');
BEGIN
    IF to_regclass(part) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', part, parent);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                       parent, part, of_day, of_day + 1);
    END IF;
EXCEPTION
    WHEN check_violation THEN
        RAISE WARNING 'rows of % stand in the default partition of %', of_day, parent;
END $$;
