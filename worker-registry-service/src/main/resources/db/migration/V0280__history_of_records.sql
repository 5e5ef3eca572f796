-- What wishes, consents, school days, enrollments and courses said before, kept as what workers' records said before is. A past version stands where
-- its record stands: it goes to another unit with it.
call note_changes('intent');
call note_changes('consent');
call note_changes('student_record');
call note_changes('enrollment');
call note_changes('training_course');
call keep_history('intent');
call keep_history('consent');
call keep_history('student_record');
call keep_history('enrollment');
call keep_history('training_course');

-- A place that is taken or freed raises the version of a course, for whoever holds an older one, and is no version of its past: nobody
-- changed the course, and a past of one row for each place would be read by every token.
drop trigger note_change on training_course;
create trigger note_change before update on training_course for each row
    when (new.version > old.version and new.taken = old.taken) execute function note_change();
create policy training_course_for_functions on training_course for select to ${owner} using (true);
create function keep_no_places() returns trigger
    language plpgsql as $$
begin
    if exists (select from training_course c
               where c.origin_province = new.origin_province and c.id = new.id and c.taken <> new.taken) then
        return null;
    end if;
    return new;
end $$;
create trigger keep_no_places before insert on training_course_history for each row execute function keep_no_places();

do $$
declare
    kept text;
begin
    foreach kept in array array['intent', 'consent', 'student_record', 'enrollment', 'training_course'] loop
        execute format('alter table %I add foreign key (origin_province, id) references %I (origin_province, id) on update cascade',
                       kept || '_history', kept);
        execute format('grant select on %I to ${app}', kept || '_history');
        if kept = 'training_course' then -- it is about nobody, and every unit reads it
            execute format('create policy %I on %I for select to ${app} using (true)', kept || '_history_for_everybody', kept || '_history');
        else
            execute format($p$create policy %I on %I to ${app}
                               using (origin_province = nullif(current_setting('app.province', true), ''))
                               with check (origin_province = nullif(current_setting('app.province', true), ''))$p$,
                           kept || '_history_of_own_unit', kept || '_history');
            execute format('grant delete on %I to ${app}', kept || '_history');
        end if;
    end loop;
end $$;
