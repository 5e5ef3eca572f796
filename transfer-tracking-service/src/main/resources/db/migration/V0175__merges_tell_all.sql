-- What a merge or a parting re-pointed, cases too, so that whoever follows them is told. What is noted of the record is what belongs to it;
-- nothing where that was done before.
CREATE FUNCTION follow_merge(p_worker uuid, p_into uuid, p_version bigint, p_merged boolean)
    RETURNS TABLE (kind text, record uuid, disputed boolean)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
    unit   text := nullif(current_setting('app.province', true), '');
    before uuid[];
    later  uuid[];
BEGIN
    PERFORM pg_advisory_xact_lock(p.place) FROM (
        SELECT DISTINCT 5092000 + (hashtext(w::text) & 255) AS place FROM unnest(ARRAY[p_worker, p_into]) AS w ORDER BY place) AS p;
    before := array(SELECT r.record_id FROM repointing r
                    WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'CASE');
    IF p_merged THEN
        RETURN QUERY SELECT 'SPELL', m.spell, m.disputed FROM merge_worker(p_worker, p_into, p_version) AS m;
    ELSE
        RETURN QUERY SELECT 'SPELL', m.spell, m.disputed FROM unmerge_worker(p_worker, p_into, p_version) AS m;
    END IF;
    later := array(SELECT r.record_id FROM repointing r
                   WHERE r.origin_province = unit AND r.worker_id = p_worker AND r.kind = 'CASE');
    RETURN QUERY SELECT 'CASE', c.id, false FROM unnest(before || later) AS c(id)
                 WHERE (c.id = ANY (before)) <> (c.id = ANY (later));
END $$;

REVOKE ALL ON FUNCTION follow_merge(uuid, uuid, bigint, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION follow_merge(uuid, uuid, bigint, boolean) TO ${app};

-- Whom a record speaks for is asked with each death and each merge.
CREATE INDEX merging_of_speaker ON merging (origin_province, into_worker_id) WHERE into_worker_id IS NOT NULL;

-- When a case was closed: a merge and a move touch it later, so its last change does not say it. Written here, for a service of the version
-- before, too; of what was closed before there was this column it is the last change before the one that is made now.
ALTER TABLE transfer_case ADD COLUMN closed_at timestamptz;

CREATE FUNCTION keep_closing() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF new.state NOT IN ('RETURNED', 'CANCELLED', 'COMPLETED', 'CLOSED_SELF_FOUND', 'CLOSED_WORKER_CHOICE', 'CLOSED_UNCONFIRMED') THEN
        new.closed_at := NULL;
    ELSIF new.closed_at IS NULL THEN
        new.closed_at := CASE WHEN old.state = new.state THEN old.updated_at ELSE new.updated_at END;
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER transfer_case_closing BEFORE UPDATE ON transfer_case FOR EACH ROW EXECUTE FUNCTION keep_closing();
