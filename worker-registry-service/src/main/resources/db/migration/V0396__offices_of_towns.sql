-- An office of a town speaks for people who are registered in its county: the wall of the database lets the county through, as for a station it lets
-- the unit through, because what such an office does concerns whole households. Who lives in the town is asked by every query, and decided at
-- every record.
alter policy worker_of_own_unit on worker
    using (origin_province = nullif(current_setting('app.province', true), '')
           and coalesce(starts_with(registration_division, left(coalesce(current_setting('app.prefix', true), ''), 6)), false))
    with check (origin_province = nullif(current_setting('app.province', true), '')
                and starts_with(registration_division, left(coalesce(current_setting('app.prefix', true), ''), 6)));
