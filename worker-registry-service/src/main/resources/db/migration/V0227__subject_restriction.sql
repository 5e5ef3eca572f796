-- A person wants that nothing new is begun with the own data. While such a request is in force, others are told of a record in dispute.
alter table subject_request drop constraint subject_request_type_check;
alter table subject_request add constraint subject_request_type_check check (type in ('ERASE', 'EXPORT', 'CORRECT', 'RESTRICT'));
alter table subject_request drop constraint subject_request_state_check;
alter table subject_request add constraint subject_request_state_check
    check (state in ('ACCEPTED', 'IN_FORCE', 'DONE', 'REFUSED', 'FAILED') and (state <> 'IN_FORCE' or type = 'RESTRICT'));
alter table subject_request
    add column end_word_by           text,
    add column end_word_at           timestamptz,
    add column end_word_place        text,
    add column end_word_language     text,
    add column end_word_evidence_ref text,
    add column end_word_recorded_by  text,
    add column end_word_recorded_org text;
drop index subject_request_one_open;
create unique index subject_request_one_open on subject_request (origin_province, worker_id, type, coalesce(fact, ''))
    where state in ('ACCEPTED', 'IN_FORCE');
create index subject_request_in_force on subject_request (origin_province, worker_id) where state = 'IN_FORCE';
