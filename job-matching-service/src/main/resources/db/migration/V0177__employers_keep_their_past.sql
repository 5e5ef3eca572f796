-- What was said of an employer before. The unit reads it, and the employer itself.
CALL note_changes('employer');
CALL keep_history('employer', 'destination_province');
ALTER TABLE employer_history ADD FOREIGN KEY (destination_province, id) REFERENCES employer;
CREATE POLICY employer_history_of_the_unit ON employer_history FOR SELECT TO ${app}
    USING (destination_province = nullif(current_setting('app.province', true), '')
        AND (nullif(current_setting('app.employer', true), '') IS NULL
            OR id = nullif(current_setting('app.employer', true), '')::uuid));
GRANT SELECT ON employer_history TO ${app};
