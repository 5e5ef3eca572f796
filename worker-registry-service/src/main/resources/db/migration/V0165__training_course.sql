-- Courses. They are about nobody: every unit may read them, and only its own unit writes one. The check is the last word on capacity.
create table training_course (
    origin_province    text        not null check (origin_province ~ '^[0-9]{2}$'),
    id                 uuid        not null,
    version            bigint      not null check (version > 0),
    occupation_code    text        not null,
    level              integer     not null check (level between 1 and 5),
    capacity           integer     not null check (capacity > 0),
    taken              integer     not null check (taken between 0 and capacity),
    provider           text        not null,
    division           text        not null check (division ~ '^[0-9]{2}([0-9]{4})?$'),
    places             text[]      not null,
    starts_on          date        not null,
    ends_on            date        not null check (ends_on >= starts_on),
    shortage_unit      text,
    shortage_period    text        check ((shortage_period is null) = (shortage_unit is null)),
    job_order_id       text,
    guarantee_id       text,
    shortage_exception text,
    created_at         timestamptz not null,
    created_by         text        not null,
    updated_at         timestamptz not null,
    updated_by         text        not null,
    primary key (origin_province, id),
    unique (id),
    check (coalesce(shortage_unit, job_order_id, shortage_exception) is not null)
);

alter table training_course enable row level security;
alter table training_course force row level security;
create policy training_course_for_everybody on training_course for select to ${app} using (true);
create policy training_course_made_by_own_unit on training_course for insert to ${app}
    with check (origin_province = nullif(current_setting('app.province', true), ''));
create policy training_course_changed_by_own_unit on training_course for update to ${app}
    using (origin_province = nullif(current_setting('app.province', true), ''))
    with check (origin_province = nullif(current_setting('app.province', true), ''));
grant select, insert, update on training_course to ${app};
