-- The same rule, written so that the planner takes it for half of a unit: it takes a prefix that it does not know yet for a two-hundredth,
-- and then has a unit read and sorted, by several processes at once, for the fifty workers of a page.
ALTER POLICY worker_of_own_unit ON worker
    USING (origin_province = nullif(current_setting('app.province', true), '')
           AND coalesce(starts_with(registration_division, coalesce(current_setting('app.prefix', true), '')), false))
    WITH CHECK (origin_province = nullif(current_setting('app.province', true), '')
                AND starts_with(registration_division, coalesce(current_setting('app.prefix', true), '')));
