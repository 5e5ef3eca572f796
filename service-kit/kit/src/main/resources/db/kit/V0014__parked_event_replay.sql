-- A parked event leaves the table in the transaction of its effect, or on a person's word; what was discarded, and why, is kept
-- without its payload.
GRANT DELETE ON parked_event TO ${app};

CREATE TABLE discarded_event (
    id            uuid        PRIMARY KEY,
    consumer      text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    key           text        NOT NULL,
    envelope      jsonb       NOT NULL,
    cause         text        NOT NULL,
    attempts      integer     NOT NULL,
    parked_at     timestamptz NOT NULL,
    reason        text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    discarded_at  timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT ON discarded_event TO ${engine};
