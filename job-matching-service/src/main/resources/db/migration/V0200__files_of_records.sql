-- Files of records: jobs, chunks as they were sent, the lines in encrypted pieces, and what became of each line. The tables of the kit's imports;
-- the unit of a file is the one that its sender acts in.
CREATE TABLE import_job (
    origin_province  text        NOT NULL,
    id               uuid        NOT NULL,
    collection       text        NOT NULL,
    state            text        NOT NULL CHECK (state IN
        ('OPEN', 'VALIDATING', 'VALIDATED', 'APPLYING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'FAILED', 'CANCELLED', 'EXPIRED')),
    format           text        NOT NULL CHECK (format IN ('NDJSON', 'CSV', 'XLSX')),
    charset          text        NOT NULL,
    mode             text        NOT NULL CHECK (mode IN ('CREATE_ONLY', 'UPSERT', 'UPDATE_ONLY')),
    source_system    text,
    template_version integer     NOT NULL,
    declared_rows    bigint,
    division_prefix  text        NOT NULL,
    org              text        NOT NULL,
    client           text        NOT NULL,
    columns          text[]      NOT NULL,
    pieces           integer     NOT NULL,
    pieces_done      integer     NOT NULL CHECK (pieces_done <= pieces),
    at_chunk         integer     NOT NULL, -- the piece that was applied last
    at_piece         integer     NOT NULL,
    next_line        bigint      NOT NULL,
    started_at       timestamptz,
    advanced_at      timestamptz,
    created          bigint      NOT NULL,
    updated          bigint      NOT NULL,
    unchanged        bigint      NOT NULL,
    parked           bigint      NOT NULL,
    rejected         bigint      NOT NULL,
    failure          text,
    dry_run          uuid, -- under which its forecast stands in import_result
    created_at       timestamptz NOT NULL,
    committed_at     timestamptz,
    expires_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    version          bigint      NOT NULL,
    PRIMARY KEY (origin_province, id)
);
CREATE INDEX import_job_expiring ON import_job (expires_at) WHERE state IN ('OPEN', 'VALIDATED');

CREATE TABLE import_chunk (
    origin_province text        NOT NULL,
    job_id          uuid        NOT NULL,
    number          integer     NOT NULL CHECK (number > 0),
    sha256          bytea       NOT NULL, -- of the body as it was sent
    bytes           bigint      NOT NULL,
    lines           bigint      NOT NULL,
    line_rows       bigint      NOT NULL, -- lines that are neither blank nor the header
    pieces          integer     NOT NULL,
    line_end        boolean     NOT NULL, -- whether it ends with a line end
    received_at     timestamptz NOT NULL,
    PRIMARY KEY (origin_province, job_id, number),
    FOREIGN KEY (origin_province, job_id) REFERENCES import_job
);

-- The lines themselves, packed and encrypted. Deleted seven days after the end.
CREATE TABLE import_piece (
    origin_province text    NOT NULL,
    job_id          uuid    NOT NULL,
    chunk           integer NOT NULL,
    number          integer NOT NULL,
    lines           integer NOT NULL,
    body            bytea   NOT NULL,
    writing         bigint  NOT NULL DEFAULT 1,
    packed          boolean NOT NULL,
    PRIMARY KEY (origin_province, job_id, chunk, number)
);
ALTER TABLE import_piece ALTER COLUMN body SET STORAGE EXTERNAL;

-- What became of a line that is taken by itself, or that was rejected.
CREATE TABLE import_result (
    origin_province text   NOT NULL,
    job_id          uuid   NOT NULL,
    line            bigint NOT NULL,
    status          text   NOT NULL CHECK (status IN ('created', 'updated', 'unchanged', 'parked', 'rejected')),
    worker_id       uuid,
    duplicate_id    uuid,
    faults          text   CHECK (faults IS JSON ARRAY),
    subject         uuid,
    record_id       uuid,
    workers         uuid[],
    proof           uuid,
    PRIMARY KEY (origin_province, job_id, line),
    CONSTRAINT import_result_subject_names CHECK ((subject IS NULL) = (workers IS NULL))
);
CREATE INDEX import_result_problem ON import_result (origin_province, job_id, status, line)
    WHERE status IN ('parked', 'rejected');
-- Two lines of one file that are about the same: the first one counts.
CREATE UNIQUE INDEX import_result_of_subject ON import_result (origin_province, job_id, subject)
    WHERE subject IS NOT NULL AND status <> 'rejected';

-- Of each piece a letter for each line about which nothing else is to be said.
CREATE TABLE import_outcome (
    origin_province text   NOT NULL,
    job_id          uuid   NOT NULL,
    first_line      bigint NOT NULL,
    statuses        text   NOT NULL CHECK (statuses ~ '^[cun-]*$'),
    workers         uuid[] NOT NULL,
    PRIMARY KEY (origin_province, job_id, first_line)
);

-- Whom the lines of a dry run name.
CREATE TABLE import_named (
    origin_province text   NOT NULL,
    job_id          uuid   NOT NULL,
    worker_id       uuid   NOT NULL,
    line            bigint NOT NULL,
    PRIMARY KEY (origin_province, job_id, worker_id, line)
);

DO $$
DECLARE part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['import_job', 'import_chunk', 'import_piece', 'import_result', 'import_outcome', 'import_named'] LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', part);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', part);
        EXECUTE format($p$CREATE POLICY %1$s_of_own_unit ON %1$s TO ${app}
            USING (origin_province = nullif(current_setting('app.province', true), ''))
            WITH CHECK (origin_province = nullif(current_setting('app.province', true), ''))$p$, part);
        EXECUTE format('GRANT SELECT, INSERT ON %s TO ${app}', part);
    END LOOP;
    FOREACH part IN ARRAY ARRAY['import_job', 'import_piece', 'import_result', 'import_outcome', 'import_named'] LOOP
        EXECUTE format('CREATE POLICY %1$s_for_engine ON %1$s TO ${engine} USING (true)', part);
    END LOOP;
END $$;

GRANT UPDATE ON import_job TO ${app};
GRANT DELETE ON import_named TO ${app};
-- System work: end what nobody committed, drop the lines and forecasts of files that ended.
GRANT SELECT, UPDATE ON import_job TO ${engine};
GRANT SELECT (origin_province, job_id, chunk, number), DELETE ON import_piece TO ${engine};
GRANT SELECT (origin_province, job_id, line), DELETE ON import_result TO ${engine};
GRANT SELECT (origin_province, job_id, first_line), DELETE ON import_outcome TO ${engine};
GRANT SELECT (origin_province, job_id, worker_id, line), DELETE ON import_named TO ${engine};
