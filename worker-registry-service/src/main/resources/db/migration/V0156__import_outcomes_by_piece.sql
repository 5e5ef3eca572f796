-- What became of the lines of a piece stands in one row: a letter for each line (c created, u updated, n unchanged, - told elsewhere or
-- blank) and the workers that they are about. Lines that were parked or rejected keep a row of their own, with what is wrong.
create table import_outcome (
    origin_province text   not null,
    job_id          uuid   not null,
    first_line      bigint not null,
    statuses        text   not null check (statuses ~ '^[cun-]*$'),
    workers         uuid[] not null, -- of the lines that have a letter, in their order
    primary key (origin_province, job_id, first_line)
);
alter table import_outcome alter column workers set storage external;

-- The persons of lines that created nobody: one who stands in the file twice is found here, or among the workers that it created.
create table import_mention (
    origin_province text  not null,
    job_id          uuid  not null,
    person          bytea not null, -- keyed hash of the ID number
    primary key (origin_province, job_id, person)
);

-- The owner is under row-level security as well, so it is lifted for the one statement that moves.
alter table import_result no force row level security;
insert into import_mention (origin_province, job_id, person)
select distinct origin_province, job_id, id_key from import_result where id_key is not null;
alter table import_result force row level security;
alter table import_result drop column id_key; -- and the keys that hold it

do $$
declare part text;
begin
    foreach part in array array['import_outcome', 'import_mention'] loop
        execute format('alter table %s enable row level security', part);
        execute format('alter table %s force row level security', part);
        execute format($p$create policy %1$s_of_own_unit on %1$s to ${app}
            using (origin_province = nullif(current_setting('app.province', true), ''))
            with check (origin_province = nullif(current_setting('app.province', true), ''))$p$, part);
        execute format('create policy %1$s_for_engine on %1$s to ${engine} using (true)', part);
        execute format('grant select, insert on %s to ${app}', part);
    end loop;
end $$;
grant delete on import_mention to ${app};
grant select (origin_province, job_id, first_line), delete on import_outcome to ${engine};
grant select, delete on import_mention to ${engine};
