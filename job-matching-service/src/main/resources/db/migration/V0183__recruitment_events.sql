-- Fairs, livestreams, brand days: announced to everybody, written by who hosts them, an office or an employer. What they were attended by is a
-- number; people are nowhere in it.
CREATE TABLE recruitment_event (
    host_province text        NOT NULL,
    id            uuid        NOT NULL,
    kind          text        NOT NULL,
    division      text        NOT NULL,
    employer_id   uuid,
    day           date        NOT NULL,
    provinces     text[]      NOT NULL CHECK (cardinality(provinces) > 0),
    brand_id      uuid,
    job_order_ids uuid[]      NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'REPORTED', 'CANCELLED')),
    attended      int         CHECK (attended >= 0),
    applications  int         CHECK (applications >= 0 AND applications <= attended),
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    text        NOT NULL,
    updated_at    timestamptz NOT NULL,
    updated_by    text        NOT NULL,
    PRIMARY KEY (host_province, id),
    FOREIGN KEY (host_province, employer_id) REFERENCES employer,
    CONSTRAINT recruitment_event_counted CHECK ((state = 'REPORTED') = (attended IS NOT NULL AND applications IS NOT NULL))
);

-- For readers of other units, who cannot name the hosting unit.
CREATE UNIQUE INDEX recruitment_event_by_id ON recruitment_event (id);

ALTER TABLE recruitment_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE recruitment_event FORCE ROW LEVEL SECURITY;

CREATE POLICY recruitment_event_of_the_host ON recruitment_event TO ${app}
    USING (host_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR employer_id = nullif(current_setting('app.employer', true), '')::uuid));
CREATE POLICY recruitment_event_announced ON recruitment_event FOR SELECT TO ${app}
    USING (nullif(current_setting('app.province', true), '') IS NOT NULL);

GRANT SELECT, INSERT, UPDATE ON recruitment_event TO ${app};
