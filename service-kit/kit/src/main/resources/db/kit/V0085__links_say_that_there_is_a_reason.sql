-- A link says whether its record has a reason, so that counting the log looks no record up again: that took as long as making the links.
-- Links from before are looked up as before.
ALTER TABLE access_link ADD COLUMN reasoned boolean;
GRANT INSERT (reasoned) ON access_link TO ${engine};

-- As before, from the links alone.
CREATE OR REPLACE FUNCTION count_access_log(at_most integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    chain     access_chain;
    last      bigint;
    upto      bigint;
    in_all    bigint := 0;
BEGIN
    FOR chain IN
        SELECT c.* FROM access_chain c LEFT JOIN access_counted n USING (province)
        WHERE c.links > coalesce(n.links, 0) ORDER BY c.province
    LOOP
        EXIT WHEN in_all >= at_most;
        INSERT INTO access_counted (province) VALUES (chain.province) ON CONFLICT DO NOTHING;
        SELECT links INTO last FROM access_counted WHERE province = chain.province FOR UPDATE;
        upto := greatest(last, least(chain.links, last + at_most - in_all));
        INSERT INTO access_day AS d (province, day, records, reasons)
            SELECT chain.province, l.record_day, count(*),
                   count(*) FILTER (WHERE coalesce(l.reasoned, (SELECT s.reason IS NOT NULL FROM access_record s
                                                                WHERE s.day = l.record_day AND s.id = l.record)))
            FROM access_link l
            WHERE l.province = chain.province AND l.place > last AND l.place <= upto
            GROUP BY l.record_day
        ON CONFLICT (province, day) DO UPDATE
            SET records = d.records + EXCLUDED.records, reasons = d.reasons + EXCLUDED.reasons;
        UPDATE access_counted SET links = upto WHERE province = chain.province;
        in_all := in_all + upto - last;
    END LOOP;
    RETURN in_all;
END $$;
