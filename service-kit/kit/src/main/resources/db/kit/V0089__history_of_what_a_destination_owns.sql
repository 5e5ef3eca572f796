-- keep_history also for tables whose rows the unit of destination owns: keep_history('x', 'destination_province'). The call with one name is
-- what it was, of rows that the unit of origin owns.
CREATE PROCEDURE keep_history(followed text, owning text)
    LANGUAGE plpgsql AS $$
DECLARE
    past text := followed || '_history';
    fresh boolean := to_regclass(followed || '_history') IS NULL;
    part record;
    names text;
    old_values text;
BEGIN
    IF fresh THEN
        EXECUTE format('CREATE TABLE %I (LIKE %I) %s', past, followed,
                       'PARTITION BY ' || pg_get_partkeydef(followed::regclass)); -- nothing when it has none
        FOR part IN SELECT c.relname, pg_get_expr(c.relpartbound, c.oid) AS bound
                    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                    WHERE i.inhparent = followed::regclass LOOP
            EXECUTE format('CREATE TABLE %I PARTITION OF %I %s',
                           past || substr(part.relname, length(followed) + 1), past, part.bound);
        END LOOP;
        EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (%I, id, version)', past, owning);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', past);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', past);
        EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO %I WITH CHECK (true)', past || '_kept', past, current_user);
    END IF;
    FOR part IN SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type, h.attname IS NULL AS missing, h.attnotnull AS needed
                FROM pg_attribute a
                LEFT JOIN pg_attribute h ON h.attrelid = past::regclass AND h.attname = a.attname AND NOT h.attisdropped
                WHERE a.attrelid = followed::regclass AND a.attnum > 0 AND NOT a.attisdropped
                  AND a.attname NOT IN (owning, 'id', 'version')
                ORDER BY a.attnum LOOP
        IF part.missing THEN
            EXECUTE format('ALTER TABLE %I ADD COLUMN %I %s', past, part.attname, part.type);
        ELSIF part.needed THEN -- what a row must have today it need not have had
            EXECUTE format('ALTER TABLE %I ALTER COLUMN %I DROP NOT NULL', past, part.attname);
        END IF;
    END LOOP;
    SELECT string_agg(format('%I', attname), ', ' ORDER BY attnum), string_agg(format('o.%I', attname), ', ' ORDER BY attnum)
    INTO names, old_values
    FROM pg_attribute WHERE attrelid = followed::regclass AND attnum > 0 AND NOT attisdropped;
    EXECUTE format($f$
        CREATE OR REPLACE FUNCTION %1$I() RETURNS trigger
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $t$
        BEGIN
            INSERT INTO %2$I (%3$s)
            SELECT %4$s FROM superseded o JOIN present n ON n.id = o.id AND n.version > o.version;
            RETURN NULL;
        END $t$ $f$, 'keep_' || past, past, names, old_values);
    EXECUTE format('REVOKE ALL ON FUNCTION %I() FROM PUBLIC', 'keep_' || past);
    EXECUTE format('CREATE OR REPLACE TRIGGER %1$I AFTER UPDATE ON %2$I REFERENCING OLD TABLE AS superseded NEW TABLE AS present'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION %1$I()', 'keep_' || past, followed);
END $$;
REVOKE EXECUTE ON PROCEDURE keep_history(text, text) FROM PUBLIC;

CREATE OR REPLACE PROCEDURE keep_history(followed text)
    LANGUAGE plpgsql AS $$
BEGIN
    CALL keep_history(followed, 'origin_province');
END $$;
