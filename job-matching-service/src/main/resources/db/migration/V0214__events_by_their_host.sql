-- What an employer has announced, looked for when the employer is stopped.
CREATE INDEX recruitment_event_planned_by_employer ON recruitment_event (host_province, employer_id) WHERE state = 'PLANNED';
