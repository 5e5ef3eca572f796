-- By which operation, and by what kind of caller, each version of a table's rows came about. note_changes('x') adds both columns to x; the
-- transaction says them, as it says its province, so that no writer can forget to, nor say something else. The service's own work has
-- neither. Called before keep_history('x'), so that past versions keep theirs.
CREATE FUNCTION note_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    NEW.operation := nullif(current_setting('app.operation', true), '');
    NEW.actor := nullif(current_setting('app.actor', true), '');
    RETURN NEW;
END $$;

CREATE PROCEDURE note_changes(followed text)
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD COLUMN operation text, ADD COLUMN actor text', followed);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN operation SET DEFAULT nullif(current_setting(''app.operation'', true), ''''),'
                   ' ALTER COLUMN actor SET DEFAULT nullif(current_setting(''app.actor'', true), '''')', followed);
    EXECUTE format('CREATE TRIGGER note_change BEFORE UPDATE ON %I FOR EACH ROW WHEN (NEW.version > OLD.version)'
                   ' EXECUTE FUNCTION note_change()', followed);
END $$;
REVOKE EXECUTE ON PROCEDURE note_changes FROM PUBLIC;
