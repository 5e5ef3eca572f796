-- What this service has to tell the others, written in the transaction that made it true. Rows are never updated or deleted; whole
-- days are dropped. xid is the writer's transaction: the relay publishes by windows of finished transactions, because a lower id
-- may become visible later than a higher one.
CREATE SEQUENCE outbox_id AS bigint CACHE 1;

CREATE TABLE outbox (
    day                  date        NOT NULL DEFAULT (now() AT TIME ZONE 'Asia/Shanghai')::date,
    id                   bigint      NOT NULL DEFAULT nextval('outbox_id'),
    xid                  xid8        NOT NULL DEFAULT pg_current_xact_id(),
    event_id             uuid        NOT NULL,
    topic                text        NOT NULL,
    key                  text        NOT NULL,
    type                 text        NOT NULL,
    subject              text        NOT NULL,
    sequence             bigint      NOT NULL,
    origin_province      text,
    destination_province text,
    traceparent          text,
    occurred_at          timestamptz NOT NULL,
    payload              text,
    PRIMARY KEY (day, id)
) PARTITION BY RANGE (day);

CREATE INDEX outbox_window ON outbox (xid, id);
CREATE TABLE outbox_default PARTITION OF outbox DEFAULT;
ALTER SEQUENCE outbox_id OWNED BY outbox.id;

GRANT INSERT (event_id, topic, key, type, subject, sequence, origin_province, destination_province, traceparent, occurred_at,
              payload) ON outbox TO ${app};
GRANT USAGE ON SEQUENCE outbox_id TO ${app};
GRANT SELECT ON outbox TO ${engine};

-- How far the relay has come: everything before the horizon is on the broker; of the transactions from the horizon to the next
-- horizon, everything up to last_id.
CREATE TABLE relay_cursor (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    cluster      bigint  NOT NULL,
    epoch        integer NOT NULL DEFAULT 1,
    horizon      xid8    NOT NULL DEFAULT '0',
    next_horizon xid8    NOT NULL DEFAULT '0',
    last_id      bigint  NOT NULL DEFAULT 0
);
INSERT INTO relay_cursor (cluster) SELECT system_identifier FROM pg_control_system();
GRANT SELECT, UPDATE (horizon, next_horizon, last_id) ON relay_cursor TO ${engine};
