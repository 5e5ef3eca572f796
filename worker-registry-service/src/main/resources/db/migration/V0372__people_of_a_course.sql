-- What became of a course is read in every unit, and whoever was certified may live in another one by now: its people are found by the course,
-- wherever their rows are, and come out without a name or an id, with the work that those had since who were certified.
drop index enrollment_of_course;
create index enrollment_of_course on enrollment (course_id, origin_province, id);

create policy enrollment_of_counted_course on enrollment for select to ${owner}
    using (course_id = nullif(current_setting('app.counted_course', true), '')::uuid);
create policy worker_spell_of_counted_course on worker_spell for select to ${owner}
    using (exists (select from enrollment e
                   where e.origin_province = worker_spell.origin_province and e.worker_id = worker_spell.worker_id
                     and e.course_id = nullif(current_setting('app.counted_course', true), '')::uuid));

create function people_of_course(course uuid)
    returns table (person bigint, enrolled_state text, certified_on date, spell_state text, start_on date, end_on date)
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
    if nullif(current_setting('app.province', true), '') is null then
        raise exception 'no province is set';
    end if;
    perform set_config('app.counted_course', course::text, true);
    return query
        select p.person, p.state, p.certified_on, s.state, s.start_on, s.end_on
        from (select row_number() over (order by e.origin_province, e.id) as person, e.origin_province, e.worker_id, e.state, e.certified_on
              from enrollment e where e.course_id = course) as p
        left join worker_spell s on s.origin_province = p.origin_province and s.worker_id = p.worker_id and s.start_on >= p.certified_on
        order by p.person;
    perform set_config('app.counted_course', '', true);
end $$;
revoke all on function people_of_course(uuid) from public;
grant execute on function people_of_course(uuid) to ${app};
