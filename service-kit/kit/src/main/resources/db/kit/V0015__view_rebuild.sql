-- Views of other services' states are built anew from the state topics by one command. One row tells of the last rebuild of a view,
-- how far it is and what it did; while it runs, the consumer that feeds the view waits.
CREATE TABLE view_rebuild (
    view            text        PRIMARY KEY,
    id              uuid        NOT NULL,
    consumer        text        NOT NULL,
    phase           text        NOT NULL CHECK (phase IN ('READING', 'RESTORING', 'SWEEPING', 'DONE', 'FAILED', 'CANCELLED')),
    states          bigint      NOT NULL DEFAULT 0,
    restored        bigint      NOT NULL DEFAULT 0,
    refused         bigint      NOT NULL DEFAULT 0,
    removed         bigint      NOT NULL DEFAULT 0,
    cursor_province text        NOT NULL DEFAULT '',
    cursor_key      text        NOT NULL DEFAULT '',
    ordered_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at        timestamptz
);

-- How far each partition is read: from the beginning up to where it ended when the rebuild began.
CREATE TABLE view_rebuild_partition (
    view      text    NOT NULL,
    partition integer NOT NULL,
    beginning bigint  NOT NULL,
    position  bigint  NOT NULL,
    ending    bigint  NOT NULL,
    PRIMARY KEY (view, partition)
);

-- The last state of each key, put together before the view is touched: so nobody meets an older state on the way.
CREATE TABLE view_rebuild_state (
    view                 text        NOT NULL,
    key                  text        NOT NULL COLLATE "C",
    province             text        NOT NULL COLLATE "C",
    event_id             uuid        NOT NULL,
    type                 text        NOT NULL,
    subject              text        NOT NULL,
    sequence             bigint      NOT NULL,
    occurred_at          timestamptz NOT NULL,
    origin               text,
    destination          text,
    data                 bytea       NOT NULL,
    PRIMARY KEY (view, key)
);
CREATE INDEX view_rebuild_state_order ON view_rebuild_state (view, province, key);

GRANT SELECT, INSERT, UPDATE, DELETE ON view_rebuild, view_rebuild_partition, view_rebuild_state TO ${app};

-- Whether a consumer has to wait. The shared lock lasts as long as the consumer's transaction: an order, which takes the lock alone,
-- begins when no such transaction is under way, and those after it see it.
CREATE FUNCTION view_is_rebuilt(of_consumer text) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('view ' || of_consumer, 0));
    RETURN EXISTS (SELECT FROM view_rebuild
                   WHERE consumer = of_consumer AND phase IN ('READING', 'RESTORING', 'SWEEPING'));
END $$;
