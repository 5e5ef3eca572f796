-- Whether a worker lives in one of these places, which are prefixes of divisions with commas between them: whom a station speaks for.
CREATE FUNCTION lives_in(origin text, worker uuid, places text) RETURNS boolean
    LANGUAGE sql STABLE
AS
$$
    SELECT EXISTS (
        SELECT FROM candidate c CROSS JOIN unnest(string_to_array(places, ',')) AS p (place)
        WHERE c.origin_province = origin AND c.worker_id = worker
          AND starts_with(coalesce(c.profile ->> 'residenceDivision', c.division), p.place))
$$;

REVOKE ALL ON FUNCTION lives_in(text, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lives_in(text, uuid, text) TO ${app};
