CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Partitioned by the origin province: a roll call touches one partition, and so does a figure of one unit.
CREATE TABLE spell (
    origin_province      text        NOT NULL CHECK (length(origin_province) = 2),
    id                   uuid        NOT NULL,
    worker_id            uuid        NOT NULL,
    work_form            text        NOT NULL,
    found_through        text        NOT NULL,
    travel               text        NOT NULL,
    scope                text        NOT NULL CHECK (scope IN ('IN_COUNTY', 'CROSS_COUNTY', 'CROSS_PROVINCE')),
    full_time            boolean     NOT NULL,
    employer_id          uuid,
    job_order_id         uuid,
    transfer_id          uuid,
    match_id             uuid,
    destination_province text        NOT NULL CHECK (length(destination_province) = 2),
    division             text        NOT NULL,
    source_system        text        NOT NULL,
    source_record_id     text        NOT NULL,
    evidence_level       text        NOT NULL CHECK (evidence_level IN
        ('SELF', 'VILLAGE', 'COUNTY', 'EMPLOYER', 'PAYROLL', 'SOCIAL_INSURANCE')),
    state                text        NOT NULL CHECK (state IN ('ACTIVE', 'STALE', 'ENDED', 'DISPUTED', 'REVERSED')),
    start_on             date        NOT NULL,
    end_on               date        CHECK (end_on >= start_on),
    during               daterange   NOT NULL GENERATED ALWAYS AS (daterange(start_on, end_on, '[)')) STORED,
    end_reason           text,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    version              bigint      NOT NULL,
    PRIMARY KEY (origin_province, id),
    UNIQUE (origin_province, source_system, source_record_id),
    CHECK (state <> 'ENDED' OR end_on IS NOT NULL),
    -- Nobody works two full days in one; a disputed spell stands outside until it is resolved.
    CONSTRAINT spell_one_full_time EXCLUDE USING gist
        (origin_province WITH =, worker_id WITH =, during WITH &&)
        WHERE (full_time AND state IN ('ACTIVE', 'STALE', 'ENDED'))
) PARTITION BY LIST (origin_province);

DO $$
DECLARE
    unit text;
BEGIN
    FOREACH unit IN ARRAY ARRAY['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36',
        '37', '41', '42', '43', '44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '66']
    LOOP
        EXECUTE format('CREATE TABLE spell_%s PARTITION OF spell FOR VALUES IN (%L)', unit, unit);
    END LOOP;
END $$;

CREATE INDEX spell_worker ON spell (origin_province, worker_id, id);
CREATE INDEX spell_destination ON spell (destination_province, id);
CREATE INDEX spell_destination_employer ON spell (destination_province, employer_id, id);

ALTER TABLE spell ENABLE ROW LEVEL SECURITY;
ALTER TABLE spell FORCE ROW LEVEL SECURITY;
CREATE POLICY spell_of_both_sides ON spell TO ${app}
    USING ((origin_province = nullif(current_setting('app.province', true), '')
            OR destination_province = nullif(current_setting('app.province', true), ''))
       AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
-- For the functions below and nobody else: no person works as the owner.
CREATE POLICY spell_for_functions ON spell TO ${owner} USING (true);
GRANT SELECT, INSERT, UPDATE ON spell TO ${app};

-- Whether the present caller may start this worker: the own unit's office, or the destination side of the case.
CREATE FUNCTION may_start(p_origin text, p_worker uuid, p_transfer uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
    RETURN (p_origin = nullif(current_setting('app.province', true), '')
            AND nullif(current_setting('app.employer', true), '') IS NULL)
        OR EXISTS (
            SELECT 1 FROM transfer_case c
            WHERE c.origin_province = p_origin AND c.id = p_transfer AND c.worker_id = p_worker
              AND c.destination_province = nullif(current_setting('app.province', true), '')
              AND (nullif(current_setting('app.employer', true), '') IS NULL
                   OR c.employer_id = nullif(current_setting('app.employer', true), '')::uuid));

-- A destination cannot see where else its new worker works, and need not: these two answer for it.
-- Workers whose new full-time days are worked already and stay so: in a spell that began on or after the new
-- start, or in any spell when no word stands behind the start.
CREATE FUNCTION full_time_in_the_way(
        p_origins text[], p_workers uuid[], p_transfers uuid[], p_starts date[], p_ends date[], p_words boolean[])
    RETURNS TABLE (worker uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT DISTINCT n.worker
    FROM unnest(p_origins, p_workers, p_transfers, p_starts, p_ends, p_words)
        AS n(origin, worker, transfer, start_on, end_on, on_the_word)
    JOIN spell s ON s.origin_province = n.origin AND s.worker_id = n.worker
    WHERE s.full_time AND s.state IN ('ACTIVE', 'STALE', 'ENDED')
      AND (s.start_on >= n.start_on OR NOT n.on_the_word)
      AND s.during && daterange(n.start_on, n.end_on, '[)')
      AND may_start(n.origin, n.worker, n.transfer)
$$;

-- Ends the earlier full-time spells on the day the new one begins, and tells which they were.
CREATE FUNCTION supersede_full_time(p_origins text[], p_workers uuid[], p_transfers uuid[], p_starts date[], p_ends date[])
    RETURNS SETOF spell
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    UPDATE spell s
    SET end_on = n.start_on, state = 'ENDED', end_reason = 'SUPERSEDED', version = s.version + 1, updated_at = now()
    FROM unnest(p_origins, p_workers, p_transfers, p_starts, p_ends) AS n(origin, worker, transfer, start_on, end_on)
    WHERE s.origin_province = n.origin AND s.worker_id = n.worker
      AND s.full_time AND s.state IN ('ACTIVE', 'STALE', 'ENDED')
      AND s.start_on < n.start_on
      AND s.during && daterange(n.start_on, n.end_on, '[)')
      AND may_start(n.origin, n.worker, n.transfer)
    RETURNING s.*
$$;

REVOKE ALL ON FUNCTION may_start(text, uuid, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION full_time_in_the_way(text[], uuid[], uuid[], date[], date[], boolean[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION supersede_full_time(text[], uuid[], uuid[], date[], date[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION full_time_in_the_way(text[], uuid[], uuid[], date[], date[], boolean[]) TO ${app};
GRANT EXECUTE ON FUNCTION supersede_full_time(text[], uuid[], uuid[], date[], date[]) TO ${app};
