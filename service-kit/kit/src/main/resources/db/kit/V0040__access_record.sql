-- Who was shown whom: one row for each answer about people, written before the answer leaves. Nobody who serves requests can read,
-- change or delete a row; whole months are dropped when they have been kept for three years. The reason is encrypted, because people
-- write names into reasons.
CREATE TABLE access_record (
    day             date        NOT NULL DEFAULT (now() AT TIME ZONE 'Asia/Shanghai')::date,
    id              uuid        NOT NULL,
    xid             xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at              timestamptz NOT NULL DEFAULT now(),
    province        text        NOT NULL,
    client          text        NOT NULL,
    org             text        NOT NULL,
    actors          text[]      NOT NULL,
    division_prefix text        NOT NULL,
    operation       text        NOT NULL,
    access_key      text        NOT NULL,
    relations       text[]      NOT NULL,
    subjects        text[]      NOT NULL,
    field_groups    text[]      NOT NULL,
    purpose         text,
    reason          bytea,
    request_id      text        NOT NULL,
    PRIMARY KEY (day, id)
) PARTITION BY RANGE (day);

CREATE INDEX access_record_window ON access_record (xid, id);
CREATE INDEX access_record_subjects ON access_record USING gin (subjects);
CREATE TABLE access_record_default PARTITION OF access_record DEFAULT;

GRANT INSERT (id, province, client, org, actors, division_prefix, operation, access_key, relations, subjects, field_groups, purpose,
              reason, request_id) ON access_record TO ${app}, ${accessWriter};
GRANT SELECT ON access_record TO ${engine};
