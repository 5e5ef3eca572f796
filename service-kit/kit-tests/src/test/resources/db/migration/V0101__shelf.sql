-- A view as services keep them.
CREATE TABLE shelf (
    province text   NOT NULL,
    key      text   NOT NULL COLLATE "C",
    version  bigint NOT NULL,
    label    text   NOT NULL CHECK (label <> 'unfit'),
    PRIMARY KEY (province, key)
);
ALTER TABLE shelf ENABLE ROW LEVEL SECURITY;
ALTER TABLE shelf FORCE ROW LEVEL SECURITY;
CREATE POLICY shelf_of_the_unit ON shelf TO ${app}
    USING (province = nullif(current_setting('app.province', true), ''));
GRANT SELECT, INSERT, UPDATE, DELETE ON shelf TO ${app};
