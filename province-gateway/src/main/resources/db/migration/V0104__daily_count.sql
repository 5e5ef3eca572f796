-- How often a client asked today for what is counted by the day. It is counted for all replicas before anything is looked at.
CREATE TABLE daily_count (
    issuer     text   NOT NULL,
    client     text   NOT NULL,
    rate_class text   NOT NULL,
    day        date   NOT NULL,
    used       bigint NOT NULL CHECK (used > 0),
    PRIMARY KEY (issuer, client, rate_class, day)
);

CREATE INDEX daily_count_by_day ON daily_count (day);

GRANT SELECT, INSERT, UPDATE, DELETE ON daily_count TO ${engine};
