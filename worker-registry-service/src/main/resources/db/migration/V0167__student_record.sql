-- The time of somebody at a school, and when the work after it began and lasted. At most one school at a time. The clock of all units
-- sees whose records are to be looked at on which day, and nothing else of them.
create table student_record (
    origin_province     text        not null,
    id                  uuid        not null,
    worker_id           uuid        not null,
    version             bigint      not null check (version > 0),
    state               text        not null check (state in ('STUDYING', 'SURVEYED', 'GRADUATED', 'FIRST_POST', 'LEFT_SCHOOL')),
    school              text,
    major               text,
    school_level        text        not null,
    expected_graduation date        not null,
    survey_plan         text,
    survey_occupations  text[],
    survey_destinations text[],
    surveyed_on         date,
    ended_on            date        check ((ended_on is null) = (state in ('STUDYING', 'SURVEYED'))),
    first_post_on       date,
    settled_on          date,
    look_on             date,
    created_at          timestamptz not null,
    created_by          text        not null,
    updated_at          timestamptz not null,
    updated_by          text        not null,
    primary key (origin_province, id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade
);
create unique index student_record_one_school on student_record (origin_province, worker_id)
    where state in ('STUDYING', 'SURVEYED');
create index student_record_of_worker on student_record (origin_province, worker_id, id);
create index student_record_to_look_at on student_record (look_on, origin_province) where look_on is not null;

alter table student_record enable row level security;
alter table student_record force row level security;
create policy student_record_of_own_unit on student_record to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on student_record to ${app};
create policy student_record_for_engine on student_record for select to ${engine} using (true);
grant select (origin_province, look_on) on student_record to ${engine};
