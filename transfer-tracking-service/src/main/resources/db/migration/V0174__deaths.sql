-- Who has died, and is therefore sent nowhere: an acceptance may come behind the news of the death.
CREATE TABLE death (
    origin_province text NOT NULL CHECK (length(origin_province) = 2),
    worker_id       uuid NOT NULL,
    PRIMARY KEY (origin_province, worker_id)
);

ALTER TABLE death ENABLE ROW LEVEL SECURITY;
ALTER TABLE death FORCE ROW LEVEL SECURITY;
CREATE POLICY death_of_origin ON death TO ${app}
    USING (origin_province = nullif(current_setting('app.province', true), '')
       AND nullif(current_setting('app.employer', true), '') IS NULL);
GRANT SELECT, INSERT ON death TO ${app};
