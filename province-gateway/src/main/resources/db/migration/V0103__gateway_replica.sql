-- The replicas that are alive: they share each caller's rate. Time is the database's, no replica's clock counts.
CREATE TABLE gateway_replica (
    id    text        PRIMARY KEY,
    until timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON gateway_replica TO ${engine};
