-- The worker's words on matches, the consents that came with them, the order of acceptances, and which evidence serves
-- whom. All belong to the worker's unit; no employer reads them.
CREATE TABLE match_decision (
    origin_province text        NOT NULL,
    id              uuid        NOT NULL,
    match_id        uuid        NOT NULL,
    worker_id       uuid        NOT NULL,
    step            text        NOT NULL CHECK (step IN ('PROPOSAL', 'OFFER', 'WITHDRAWAL')),
    decision        text        NOT NULL CHECK (decision IN ('ACCEPT', 'DECLINE')),
    word_by         text        NOT NULL,
    word_at         timestamptz NOT NULL,
    word_place      text,
    language_used   text,
    evidence_ref    text        NOT NULL,
    recorded_by     text        NOT NULL,
    recorded_org    text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    PRIMARY KEY (origin_province, id),
    FOREIGN KEY (origin_province, match_id) REFERENCES match
);

CREATE TABLE match_consent (
    origin_province text   NOT NULL,
    id              uuid   NOT NULL,
    decision_id     uuid   NOT NULL,
    worker_id       uuid   NOT NULL,
    purpose         text   NOT NULL,
    scope           text[] NOT NULL,
    valid_to        date,
    PRIMARY KEY (origin_province, id),
    FOREIGN KEY (origin_province, decision_id) REFERENCES match_decision
);

CREATE TABLE accept_sequence (
    origin_province text   NOT NULL,
    worker_id       uuid   NOT NULL,
    last            bigint NOT NULL,
    PRIMARY KEY (origin_province, worker_id)
);

CREATE TABLE evidence (
    origin_province text NOT NULL,
    evidence_ref    text NOT NULL,
    worker_id       uuid NOT NULL,
    PRIMARY KEY (origin_province, evidence_ref)
);

CREATE INDEX match_decision_by_match ON match_decision (origin_province, match_id);
CREATE INDEX match_consent_by_decision ON match_consent (origin_province, decision_id);

ALTER TABLE match_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_decision FORCE ROW LEVEL SECURITY;
ALTER TABLE match_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_consent FORCE ROW LEVEL SECURITY;
ALTER TABLE accept_sequence ENABLE ROW LEVEL SECURITY;
ALTER TABLE accept_sequence FORCE ROW LEVEL SECURITY;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;

CREATE POLICY match_decision_of_the_unit ON match_decision TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY match_consent_of_the_unit ON match_consent TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY accept_sequence_of_the_unit ON accept_sequence TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);
CREATE POLICY evidence_of_the_unit ON evidence TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);

GRANT SELECT, INSERT ON match_decision, match_consent, evidence TO ${app};
GRANT SELECT, INSERT, UPDATE ON accept_sequence TO ${app};
