-- The clock looks once more at everybody who is at school, or left it and has no lasting work yet: from now on the worker's own record says so.
create policy student_record_mended on student_record to ${owner} using (true) with check (true);
update student_record set look_on = current_date where settled_on is null and look_on is null;
drop policy student_record_mended on student_record;
