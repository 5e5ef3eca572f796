-- Reports that were ordered, and their rows in encrypted pieces. The engine ends them after their days, and sees nothing of the rows.
CREATE TABLE report_job (
    province        text        NOT NULL,
    id              uuid        NOT NULL,
    kind            text        NOT NULL,
    division_prefix text        NOT NULL,
    org             text        NOT NULL,
    from_day        date        NOT NULL,
    to_day          date        NOT NULL CHECK (to_day >= from_day),
    state           text        NOT NULL DEFAULT 'ACCEPTED' CHECK (state IN ('ACCEPTED', 'DONE', 'FAILED', 'EXPIRED')),
    rows            bigint      NOT NULL DEFAULT 0,
    version         bigint      NOT NULL DEFAULT 1,
    ordered_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    expires_at      timestamptz NOT NULL,
    PRIMARY KEY (province, id)
);
CREATE INDEX report_job_expiring ON report_job (expires_at);

CREATE TABLE report_piece (
    province   text        NOT NULL,
    report_id  uuid        NOT NULL,
    number     integer     NOT NULL CHECK (number > 0),
    body       bytea       NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (province, report_id, number),
    FOREIGN KEY (province, report_id) REFERENCES report_job (province, id) ON DELETE CASCADE
);
ALTER TABLE report_piece ALTER COLUMN body SET STORAGE EXTERNAL;

DO $$
DECLARE part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['report_job', 'report_piece'] LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', part);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', part);
        EXECUTE format($p$CREATE POLICY %1$s_of_own_unit ON %1$s TO ${app}
            USING (province = nullif(current_setting('app.province', true), ''))
            WITH CHECK (province = nullif(current_setting('app.province', true), ''))$p$, part);
        EXECUTE format('CREATE POLICY %1$s_for_engine ON %1$s TO ${engine} USING (true) WITH CHECK (true)', part);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON report_job TO ${app};
GRANT SELECT, INSERT, DELETE ON report_piece TO ${app};
GRANT SELECT (province, id, state, expires_at, version), UPDATE (state, version), DELETE ON report_job TO ${engine};
GRANT SELECT (province, report_id, number), DELETE ON report_piece TO ${engine};
