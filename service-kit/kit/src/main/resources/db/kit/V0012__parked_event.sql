-- Events that a consumer could not apply, or that the broker refused from the relay, and those of the same key behind them. The
-- payload is encrypted; the cause names the failure, never a value.
CREATE TABLE parked_event (
    id            uuid        PRIMARY KEY,
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    key           text        NOT NULL,
    province      text        NOT NULL,
    envelope      jsonb       NOT NULL,
    payload       bytea,
    cause         text        NOT NULL,
    attempts      integer     NOT NULL,
    parked_at     timestamptz NOT NULL DEFAULT now(),
    UNIQUE (consumer, topic, partition, record_offset)
);
CREATE INDEX parked_event_key ON parked_event (consumer, topic, key);

GRANT SELECT, INSERT ON parked_event TO ${app};
GRANT SELECT, INSERT, UPDATE (attempts, cause), DELETE ON parked_event TO ${engine};
