-- Since when a file is judged or applied, and when it came as far as it is: what its pace is, and when it will be done, follows.
alter table import_job
    add column started_at timestamptz,
    add column advanced_at timestamptz;
