-- How many different people each caller was shown today. Every reading service counts for itself; who crosses the quota is refused the
-- answer, and a refused answer is not counted. Days are dropped whole after a week.
CREATE TABLE harvest_person (
    day    date NOT NULL,
    caller text NOT NULL,
    person text NOT NULL,
    PRIMARY KEY (day, caller, person)
) PARTITION BY RANGE (day);
CREATE TABLE harvest_person_default PARTITION OF harvest_person DEFAULT;

CREATE TABLE harvest_count (
    day    date   NOT NULL,
    caller text   NOT NULL,
    people bigint NOT NULL,
    most   bigint NOT NULL,
    PRIMARY KEY (day, caller)
);
GRANT SELECT ON harvest_count TO ${engine};

-- Counts people whom a caller is about to be shown; the request role can do nothing else with the counts.
CREATE FUNCTION count_people(who text, shown text[], quota bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
    fresh bigint;
    total bigint;
BEGIN
    WITH added AS (
        INSERT INTO harvest_person (day, caller, person)
        SELECT today, who, p FROM unnest(shown) AS p ORDER BY p
        ON CONFLICT DO NOTHING
        RETURNING 1)
    SELECT count(*) INTO fresh FROM added;
    IF fresh = 0 THEN
        RETURN;
    END IF;
    INSERT INTO harvest_count AS c (day, caller, people, most) VALUES (today, who, fresh, quota)
    ON CONFLICT (day, caller) DO UPDATE SET people = c.people + excluded.people, most = excluded.most
    RETURNING c.people INTO total;
    IF total > quota THEN
        RAISE EXCEPTION 'quota of people' USING ERRCODE = 'LT429';
    END IF;
END $$;

CREATE FUNCTION keep_harvest_days() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    FOR ahead IN 0..3 LOOP
        PERFORM ensure_event_partition('harvest_person', today + ahead);
    END LOOP;
    PERFORM drop_event_partitions('harvest_person', today - 7);
    DELETE FROM harvest_person_default WHERE day < today - 7;
    DELETE FROM harvest_count WHERE day < today - 7;
END $$;

REVOKE EXECUTE ON FUNCTION count_people, keep_harvest_days FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_people TO ${app};
GRANT EXECUTE ON FUNCTION keep_harvest_days TO ${engine};
SELECT keep_harvest_days();
