-- The client's names at its identity provider. It is asked before the province is known, so its key is
-- (issuer, client) and a client stands for one organization in the whole nation.
CREATE TABLE organization_client (
    issuer          text NOT NULL,
    client          text NOT NULL,
    province        text NOT NULL,
    organization_id uuid NOT NULL,
    PRIMARY KEY (issuer, client)
);

ALTER TABLE organization_client ENABLE ROW LEVEL SECURITY;
ALTER TABLE organization_client FORCE ROW LEVEL SECURITY;
CREATE POLICY organization_client_own ON organization_client TO ${app}
    USING (province = nullif(current_setting('app.province', true), ''))
    WITH CHECK (province = nullif(current_setting('app.province', true), ''));
CREATE POLICY organization_client_system ON organization_client FOR SELECT TO ${engine} USING (true);
GRANT SELECT, INSERT ON organization_client TO ${app};
GRANT SELECT ON organization_client TO ${engine};
