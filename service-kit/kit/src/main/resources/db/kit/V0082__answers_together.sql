-- Counts whom answers of several callers show, in the one statement that records them all. A caller stands once in callers, with the quota
-- at the same place; places says of each of those shown to which caller. When one caller would cross the quota, nobody is counted. As in
-- count_people, rows are taken in the order of hashes and then of names, so that no two transactions wait for each other.
CREATE FUNCTION count_shown(callers text[], quotas bigint[], places integer[], shown text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today   date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
    crossed boolean;
BEGIN
    IF cardinality(shown) = 0 THEN
        RETURN;
    END IF;
    WITH fresh AS (
        INSERT INTO harvest_sight AS seen (day, caller, person)
        SELECT today, hashtextextended(callers[place], 0) AS who, hashtextextended(person, 0) AS whom
        FROM unnest(places, shown) AS s(place, person) ORDER BY who, whom
        ON CONFLICT DO NOTHING
        RETURNING seen.caller
    ), added AS (
        SELECT caller, count(*) AS people FROM fresh GROUP BY caller
    ), counted AS (
        INSERT INTO harvest_count AS c (day, caller, people, most)
        SELECT today, q.who, a.people, q.quota
        FROM added AS a JOIN unnest(callers, quotas) AS q(who, quota) ON hashtextextended(q.who, 0) = a.caller
        ORDER BY q.who
        ON CONFLICT (day, caller) DO UPDATE SET people = c.people + excluded.people, most = excluded.most
        RETURNING c.people > c.most AS beyond
    )
    SELECT bool_or(beyond) INTO crossed FROM counted;
    IF crossed THEN
        RAISE EXCEPTION 'quota of people' USING ERRCODE = 'LT429';
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION count_shown FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_shown TO ${app};
