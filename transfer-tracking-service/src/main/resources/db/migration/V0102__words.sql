-- One piece of evidence serves one adult; the primary key says so.
CREATE TABLE evidence (
    origin_province text NOT NULL CHECK (length(origin_province) = 2),
    evidence_ref    text NOT NULL CHECK (length(evidence_ref) BETWEEN 1 AND 200),
    worker_id       uuid NOT NULL,
    PRIMARY KEY (origin_province, evidence_ref)
);

ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY evidence_of_origin ON evidence TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT ON evidence TO ${app};

-- The words on record; never changed, never deleted by the application.
CREATE TABLE word (
    origin_province text        NOT NULL CHECK (length(origin_province) = 2),
    id              uuid        NOT NULL,
    worker_id       uuid        NOT NULL,
    act             text        NOT NULL,
    subject         text        NOT NULL,
    given_by        text        NOT NULL CHECK (given_by IN
        ('SELF_APP', 'SELF_PHONE', 'SELF_IN_PERSON', 'THUMBPRINT', 'INTERPRETER')),
    given_at        timestamptz NOT NULL,
    place           text,
    language_used   text,
    recorded_by     text        NOT NULL CHECK (recorded_by IN ('WK', 'OP', 'ST')),
    recorded_org    text        NOT NULL,
    evidence_ref    text        NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origin_province, id),
    FOREIGN KEY (origin_province, evidence_ref) REFERENCES evidence
);

CREATE INDEX word_subject ON word (origin_province, subject, id);

ALTER TABLE word ENABLE ROW LEVEL SECURITY;
ALTER TABLE word FORCE ROW LEVEL SECURITY;
CREATE POLICY word_of_origin ON word TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT ON word TO ${app};
