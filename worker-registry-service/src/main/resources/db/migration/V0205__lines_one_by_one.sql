-- Lines that are taken one by one: what each is about, which record came of it, and whom it names.
alter table import_result
    add column subject   uuid,
    add column record_id uuid,
    add column workers   uuid[];
alter table import_result add constraint import_result_subject_names check ((subject is null) = (workers is null));
-- Two lines of one file that are about the same: the first one counts.
create unique index import_result_of_subject on import_result (origin_province, job_id, subject)
    where subject is not null and status <> 'rejected';
