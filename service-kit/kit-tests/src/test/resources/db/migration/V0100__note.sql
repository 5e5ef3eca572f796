-- A tenant table as the services have them, for the kit's own tests.
CREATE TABLE note (
    province text NOT NULL,
    id       uuid NOT NULL,
    body     text NOT NULL,
    PRIMARY KEY (province, id)
);
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE POLICY own_province ON note TO ${app}
    USING (province = nullif(current_setting('app.province', true), ''))
    WITH CHECK (province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT ON note TO ${app};
