package io.labortransfer.matching.candidate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.candidate.WillingIdle;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

@ApplicationScoped
class WillingIdleReading implements WillingIdle {

    private static final String BY_COUNTY = """
            SELECT substr(coalesce(c.profile ->> 'residenceDivision', c.division), 1, 6) AS county, count(*)
            FROM candidate c
            WHERE c.origin_province = ? AND c.intent_state = 'OPEN' AND c.state = 'ACTIVE' AND starts_with(c.division, ?)
              AND c.profile ->> 'mobility' = ANY (?)
              AND c.profile ->> 'laborCapacity' NOT IN ('LOST', 'NONE')
              AND NOT coalesce((c.profile ->> 'student')::boolean, false)
              AND coalesce((c.profile -> 'intent' ->> 'validTo')::date > ?, true)
              AND (?::text IS NULL OR shows_profile(c.profile -> 'consents', ?, false))
              AND (?::text IS NULL OR EXISTS (
                      SELECT FROM jsonb_path_query(c.profile, '$.skills[*].occupationCode') AS skill (code)
                      WHERE starts_with(skill.code #>> '{}', ?)))
              AND (jsonb_typeof(c.profile #> '{intent,destinations}') IS DISTINCT FROM 'array'
                   OR c.profile #> '{intent,destinations}' = '[]'::jsonb OR EXISTS (
                      SELECT FROM jsonb_path_query(c.profile, '$.intent.destinations[*]') AS wanted (division)
                      WHERE wanted.division #>> '{}' = ?
                         OR length(wanted.division #>> '{}') > 2 AND starts_with(?, wanted.division #>> '{}')))
              AND NOT EXISTS (
                      SELECT FROM candidate_spell s WHERE s.origin_province = c.origin_province AND s.worker_id = c.worker_id)
            GROUP BY county""";

    private final AgroalDataSource engine;

    WillingIdleReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public Map<String, Long> byCounty(Question asked) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(BY_COUNTY)) {
            query.setString(1, asked.unit());
            query.setString(2, asked.divisionPrefix());
            query.setArray(
                    3, connection.createArrayOf("text", asked.mobilities().toArray()));
            query.setObject(4, asked.day());
            query.setString(5, asked.shownIn());
            query.setString(6, asked.shownIn());
            query.setString(7, asked.occupation());
            query.setString(8, asked.occupation());
            query.setString(9, asked.siteUnit());
            query.setString(10, asked.site());
            Map<String, Long> counted = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counted.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counted;
        } catch (SQLException e) {
            throw new IllegalStateException("the willing could not be counted", e);
        }
    }
}
