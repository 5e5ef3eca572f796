-- Which events a consumer has applied, written in the transaction of their effect. The day is the one inside the event's UUIDv7, so
-- that a redelivery meets the same partition whenever it comes.
CREATE TABLE inbox (
    day         date        NOT NULL,
    consumer    text        NOT NULL,
    source      text        NOT NULL,
    id          uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (day, consumer, source, id)
) PARTITION BY RANGE (day);
CREATE TABLE inbox_default PARTITION OF inbox DEFAULT;

GRANT SELECT, INSERT ON inbox TO ${app};
