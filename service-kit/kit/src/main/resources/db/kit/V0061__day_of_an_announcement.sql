-- The day is asked for once for all that a statement announces; as a default it was computed for each row.
GRANT INSERT (day) ON outbox TO ${app};
