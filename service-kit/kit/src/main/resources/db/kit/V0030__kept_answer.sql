-- What a POST with an Idempotency-Key was answered, written in the transaction of its effect: a row stands here exactly when the
-- effect does. The client's key and the request are keyed hashes, the body is ciphertext. An advisory lock on the key, not the
-- primary key, keeps one key from having two answers: the lookup runs over all live days, the row goes into today's.
CREATE TABLE kept_answer (
    day        date        NOT NULL DEFAULT (now() AT TIME ZONE 'Asia/Shanghai')::date,
    key        bytea       NOT NULL,
    request    bytea       NOT NULL,
    status     smallint    NOT NULL,
    headers    jsonb       NOT NULL,
    body       bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (key, day)
) PARTITION BY RANGE (day);
CREATE TABLE kept_answer_default PARTITION OF kept_answer DEFAULT;

GRANT SELECT, INSERT (key, request, status, headers, body) ON kept_answer TO ${app};

CREATE FUNCTION keep_answer_partitions() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    today date := (now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    FOR ahead IN 0..3 LOOP
        PERFORM ensure_event_partition('kept_answer', today + ahead);
    END LOOP;
    PERFORM drop_event_partitions('kept_answer', today - 7);
    DELETE FROM kept_answer_default WHERE created_at < now() - interval '7 days';
END $$;

REVOKE EXECUTE ON FUNCTION keep_answer_partitions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_answer_partitions TO ${engine};

SELECT keep_answer_partitions();
