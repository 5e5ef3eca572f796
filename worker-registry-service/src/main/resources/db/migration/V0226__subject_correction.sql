-- A person says what of the record is wrong, and what is right; the office answers by a day. What is said and what is answered is sealed.
alter table subject_request drop constraint subject_request_type_check;
alter table subject_request add constraint subject_request_type_check check (type in ('ERASE', 'EXPORT', 'CORRECT'));
alter table subject_request
    add column fact       text,
    add column due_at     timestamptz,
    add column decided_by text,
    add constraint subject_request_of_fact check ((type = 'CORRECT') = (fact is not null and due_at is not null));
drop index subject_request_one_open;
create unique index subject_request_one_open on subject_request (origin_province, worker_id, type, coalesce(fact, ''))
    where state = 'ACCEPTED';

create table subject_statement (
    origin_province text  not null,
    request_id      uuid  not null,
    claimed_cipher  bytea, -- the value that the person says is right
    answer_cipher   bytea, -- the office's words
    primary key (origin_province, request_id),
    foreign key (origin_province, request_id) references subject_request (origin_province, id) on update cascade
);
alter table subject_statement enable row level security;
alter table subject_statement force row level security;
create policy subject_statement_of_own_unit on subject_statement to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update, delete on subject_statement to ${app};
