-- What was said in an order before. A post that is reserved or filled raises the version of an order, for whoever holds an older one, and is no
-- version of its past unless the state changed with it: nobody changed the order.
CALL note_changes('job_order');
CALL keep_history('job_order', 'destination_province');
DROP TRIGGER note_change ON job_order;
CREATE TRIGGER note_change BEFORE UPDATE ON job_order FOR EACH ROW
    WHEN (NEW.version > OLD.version AND NEW.reserved = OLD.reserved AND NEW.filled = OLD.filled) EXECUTE FUNCTION note_change();
CREATE POLICY job_order_for_functions ON job_order FOR SELECT TO ${owner} USING (true);
CREATE FUNCTION keep_no_seats() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM job_order o
               WHERE o.destination_province = NEW.destination_province AND o.id = NEW.id AND o.state = NEW.state
                 AND (o.reserved, o.filled) <> (NEW.reserved, NEW.filled)) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_no_seats BEFORE INSERT ON job_order_history FOR EACH ROW EXECUTE FUNCTION keep_no_seats();

ALTER TABLE job_order_history ADD FOREIGN KEY (destination_province, id) REFERENCES job_order;
CREATE POLICY job_order_history_of_the_unit ON job_order_history FOR SELECT TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
GRANT SELECT ON job_order_history TO ${app};
