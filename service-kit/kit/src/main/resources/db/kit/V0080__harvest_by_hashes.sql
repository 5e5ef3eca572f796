-- Whom a caller was shown today, as 64 bits of a hash in the place of texts of forty letters, which made the count of a page dearer than the
-- page. Two million people of one caller share a value once in ten million days. What was seen on the day of this change counts once more.
CREATE TABLE harvest_sight (
    day    date   NOT NULL,
    caller bigint NOT NULL,
    person bigint NOT NULL,
    PRIMARY KEY (day, caller, person)
) PARTITION BY RANGE (day);
CREATE TABLE harvest_sight_default PARTITION OF harvest_sight DEFAULT;

-- As before, by hashes.
CREATE OR REPLACE FUNCTION count_people(who text, shown text[], quota bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
    fresh bigint;
    total bigint;
BEGIN
    INSERT INTO harvest_sight (day, caller, person)
    SELECT today, hashtextextended(who, 0), hashtextextended(p, 0) AS hash FROM unnest(shown) AS p ORDER BY hash
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS fresh = ROW_COUNT;
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

CREATE OR REPLACE FUNCTION keep_harvest_days() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    FOR ahead IN 0..3 LOOP
        PERFORM ensure_event_partition('harvest_sight', today + ahead);
    END LOOP;
    PERFORM drop_event_partitions('harvest_sight', today - 7);
    DELETE FROM harvest_sight_default WHERE day < today - 7;
    DELETE FROM harvest_count WHERE day < today - 7;
END $$;

SELECT keep_harvest_days();
DROP TABLE harvest_person;
