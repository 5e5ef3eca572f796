-- What changed that a market kept in memory has to look at anew: whose state, which order, which firm. Each instance of the service reads on
-- by itself from where it is, by the horizon of finished transactions, as the relay reads the outbox. Nobody but the triggers writes here, and
-- only the engine reads; a row holds ids alone and goes after a day.
CREATE TABLE market_change (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at      timestamptz NOT NULL DEFAULT now(),
    kind    text        NOT NULL CHECK (kind IN ('WORKER', 'JOB_ORDER', 'EMPLOYER')),
    unit    text        NOT NULL,
    subject uuid        NOT NULL
);

CREATE INDEX market_change_window ON market_change (xid);
CREATE INDEX market_change_by_age ON market_change USING brin (at);
GRANT SELECT, DELETE ON market_change TO ${engine};

-- Which life of the database the changes are of, and up to which transaction they are gone: a position from another life, or from before,
-- leads nowhere.
CREATE TABLE market_feed (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    life     uuid    NOT NULL DEFAULT gen_random_uuid(),
    gone     xid8    NOT NULL DEFAULT '0'
);
INSERT INTO market_feed DEFAULT VALUES;
GRANT SELECT, UPDATE (gone) ON market_feed TO ${engine};

CREATE FUNCTION note_market_workers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO market_change (kind, unit, subject)
        SELECT 'WORKER', n.origin_province, n.worker_id FROM newer n WHERE n.intent_state = 'OPEN';
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO market_change (kind, unit, subject)
        SELECT 'WORKER', o.origin_province, o.worker_id FROM older o WHERE o.intent_state = 'OPEN';
    ELSE
        INSERT INTO market_change (kind, unit, subject)
        SELECT 'WORKER', n.origin_province, n.worker_id
        FROM newer n JOIN older o ON o.origin_province = n.origin_province AND o.worker_id = n.worker_id
        WHERE n.intent_state = 'OPEN' OR o.intent_state = 'OPEN';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER candidate_came AFTER INSERT ON candidate REFERENCING NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_workers();
CREATE TRIGGER candidate_changed AFTER UPDATE ON candidate REFERENCING OLD TABLE AS older NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_workers();
CREATE TRIGGER candidate_went AFTER DELETE ON candidate REFERENCING OLD TABLE AS older
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_workers();

-- Whether somebody has work decides the priority class.
CREATE FUNCTION note_market_spells() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO market_change (kind, unit, subject)
        SELECT DISTINCT 'WORKER', o.origin_province, o.worker_id FROM older o;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO market_change (kind, unit, subject)
        SELECT DISTINCT 'WORKER', n.origin_province, n.worker_id FROM newer n;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER candidate_spell_came AFTER INSERT ON candidate_spell REFERENCING NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_spells();
CREATE TRIGGER candidate_spell_changed AFTER UPDATE ON candidate_spell REFERENCING OLD TABLE AS older NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_spells();
CREATE TRIGGER candidate_spell_went AFTER DELETE ON candidate_spell REFERENCING OLD TABLE AS older
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_spells();

-- What somebody is asked, says or accepts changes where they stand, and how many posts of the order are left.
CREATE FUNCTION note_market_matches() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO market_change (kind, unit, subject)
        SELECT 'WORKER', n.origin_province, n.worker_id FROM newer n
        UNION SELECT 'JOB_ORDER', n.destination_province, n.job_order_id FROM newer n;
    ELSE
        INSERT INTO market_change (kind, unit, subject)
        SELECT touched.kind, touched.unit, touched.subject
        FROM newer n JOIN older o USING (id), LATERAL (VALUES
            ('WORKER', n.origin_province, n.worker_id), ('WORKER', o.origin_province, o.worker_id),
            ('JOB_ORDER', n.destination_province, n.job_order_id)) AS touched (kind, unit, subject)
        WHERE (n.state, n.origin_province, n.worker_id) IS DISTINCT FROM (o.state, o.origin_province, o.worker_id)
        GROUP BY touched.kind, touched.unit, touched.subject;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER match_came AFTER INSERT ON match REFERENCING NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_matches();
CREATE TRIGGER match_changed AFTER UPDATE ON match REFERENCING OLD TABLE AS older NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_matches();

CREATE FUNCTION note_market_orders() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO market_change (kind, unit, subject)
        SELECT 'JOB_ORDER', n.destination_province, n.id FROM newer n WHERE n.state = 'PUBLISHED';
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO market_change (kind, unit, subject)
        SELECT 'JOB_ORDER', o.destination_province, o.id FROM older o WHERE o.state = 'PUBLISHED';
    ELSE
        INSERT INTO market_change (kind, unit, subject)
        SELECT 'JOB_ORDER', n.destination_province, n.id
        FROM newer n JOIN older o ON o.destination_province = n.destination_province AND o.id = n.id
        WHERE n.state = 'PUBLISHED' OR o.state = 'PUBLISHED';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER job_order_came AFTER INSERT ON job_order REFERENCING NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_orders();
CREATE TRIGGER job_order_changed AFTER UPDATE ON job_order REFERENCING OLD TABLE AS older NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_orders();
CREATE TRIGGER job_order_went AFTER DELETE ON job_order REFERENCING OLD TABLE AS older
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_orders();

-- A firm that stands still holds its orders, and an agency stands between worker and work.
CREATE FUNCTION note_market_employers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO market_change (kind, unit, subject)
    SELECT 'EMPLOYER', n.destination_province, n.id
    FROM newer n JOIN older o ON o.destination_province = n.destination_province AND o.id = n.id
    WHERE (n.orders_held, n.type) IS DISTINCT FROM (o.orders_held, o.type);
    RETURN NULL;
END $$;

CREATE TRIGGER employer_changed AFTER UPDATE ON employer REFERENCING OLD TABLE AS older NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION note_market_employers();

REVOKE ALL ON FUNCTION note_market_workers(), note_market_spells(), note_market_matches(), note_market_orders(), note_market_employers()
    FROM PUBLIC;
