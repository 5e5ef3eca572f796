-- Which units held the person before, and until when: a relocation moves an open case with the person, and its past goes on naming the unit
-- that had the person then. Kept in the row by whoever writes it, a replica of the version before too.
alter table duplicate_case
    add column former_holders text[]        not null default '{}',
    add column held_until     timestamptz[] not null default '{}',
    add constraint each_former_holder_has_an_end check (cardinality(former_holders) = cardinality(held_until));

create function keep_former_holder() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    new.former_holders := old.former_holders || old.holder_province;
    new.held_until := old.held_until || now();
    return new;
end $$;
revoke all on function keep_former_holder() from public;
create trigger duplicate_case_moved before update on duplicate_case
    for each row when (new.holder_province <> old.holder_province) execute function keep_former_holder();

-- The unit that had the person of a case in which the calling unit is a side, or that the nation was given: before one moment and at another.
create function duplicate_case_holder(wanted uuid, before_moment timestamptz, known timestamptz) returns text
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
    unit text := nullif(current_setting('app.province', true), '');
begin
    if unit is null then
        raise exception 'no province is set';
    end if;
    return (
        select coalesce(
            (select f.holder from unnest(c.former_holders, c.held_until) as f (holder, until)
             where f.until >= before_moment or f.until > known
             order by f.until limit 1),
            c.holder_province)
        from duplicate_case c
        where c.id = wanted
          and (c.origin_province = unit or c.holder_province = unit or unit = '00' and c.escalated_at is not null));
end $$;
revoke all on function duplicate_case_holder(uuid, timestamptz, timestamptz) from public;
grant execute on function duplicate_case_holder(uuid, timestamptz, timestamptz) to ${app};
