-- The view of workers, built from the state topic lt.candidate.v1 alone: no name, no phone, no ID number.
CREATE TABLE candidate (
    origin_province text   NOT NULL,
    worker_id       uuid   NOT NULL,
    version         bigint NOT NULL,
    worker_version  bigint NOT NULL,
    state           text   NOT NULL,
    intent_state    text,
    division        text   NOT NULL,
    profile         jsonb  NOT NULL,
    PRIMARY KEY (origin_province, worker_id)
);

CREATE INDEX candidate_with_open_intent ON candidate (origin_province, worker_id) WHERE intent_state = 'OPEN';

ALTER TABLE candidate ENABLE ROW LEVEL SECURITY;
ALTER TABLE candidate FORCE ROW LEVEL SECURITY;

CREATE POLICY candidate_of_the_unit ON candidate TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);

CREATE POLICY candidate_for_runs ON candidate FOR SELECT TO ${engine} USING (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON candidate TO ${app};
GRANT SELECT ON candidate TO ${engine};

-- Who has work at the moment, from lt.spell.v1: decides priority class 2, nothing else.
CREATE TABLE candidate_spell (
    origin_province text NOT NULL,
    spell_id        uuid NOT NULL,
    worker_id       uuid NOT NULL,
    PRIMARY KEY (origin_province, spell_id)
);

CREATE INDEX candidate_spell_by_worker ON candidate_spell (origin_province, worker_id);

ALTER TABLE candidate_spell ENABLE ROW LEVEL SECURITY;
ALTER TABLE candidate_spell FORCE ROW LEVEL SECURITY;

CREATE POLICY candidate_spell_of_the_unit ON candidate_spell TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
        AND nullif(current_setting('app.employer', true), '') IS NULL);

CREATE POLICY candidate_spell_for_runs ON candidate_spell FOR SELECT TO ${engine} USING (true);

GRANT SELECT, INSERT, DELETE ON candidate_spell TO ${app};
GRANT SELECT ON candidate_spell TO ${engine};
