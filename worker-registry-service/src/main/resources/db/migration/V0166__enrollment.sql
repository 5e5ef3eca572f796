-- Who is in which course. Nobody is in one twice, and no number of a certificate stands twice in the country: a unique index asks
-- the rows behind the walls between units as well, and whose row it met nobody is told.
create table enrollment (
    origin_province       text        not null,
    id                    uuid        not null,
    course_id             uuid        not null,
    worker_id             uuid        not null,
    version               bigint      not null check (version > 0),
    state                 text        not null check (state in ('APPLIED', 'ADMITTED', 'ATTENDING', 'COMPLETED', 'CERTIFIED',
                                                                'FAILED', 'DROPPED')),
    certificate_no        text,
    certified_on          date        check ((certified_on is not null) = (state = 'CERTIFIED')),
    word_by               text        not null,
    word_at               timestamptz not null,
    word_place            text,
    word_language         text,
    word_evidence_ref     text        not null,
    word_recorded_by      text        not null,
    word_recorded_org     text        not null,
    end_word_by           text,
    end_word_at           timestamptz,
    end_word_place        text,
    end_word_language     text,
    end_word_evidence_ref text,
    end_word_recorded_by  text,
    end_word_recorded_org text,
    created_at            timestamptz not null,
    created_by            text        not null,
    updated_at            timestamptz not null,
    updated_by            text        not null,
    primary key (origin_province, id),
    foreign key (origin_province, worker_id) references worker (origin_province, id) on update cascade,
    check (certificate_no is null or state = 'CERTIFIED')
);
create unique index enrollment_certificate_is_unique on enrollment (certificate_no);
create unique index enrollment_once_in_a_course on enrollment (origin_province, course_id, worker_id)
    where state not in ('DROPPED', 'FAILED');
create index enrollment_of_course on enrollment (origin_province, course_id, id);
create index enrollment_of_worker on enrollment (origin_province, worker_id, id);

alter table enrollment enable row level security;
alter table enrollment force row level security;
create policy enrollment_of_own_unit on enrollment to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on enrollment to ${app};
