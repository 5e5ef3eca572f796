package io.labortransfer.tracking.reference.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.tracking.reference.Division;
import io.labortransfer.tracking.reference.DivisionPart;
import io.labortransfer.tracking.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

@ApplicationScoped
class DivisionsCopy implements Divisions {

    private static final int COUNTY_DIGITS = 6;
    private static final String WITH_CODES = "SELECT code, reporting_unit FROM division WHERE code = ANY (?::text[])";
    private static final String UNITS_OF = "SELECT p.prefix, min(d.reporting_unit) FROM unnest(?::text[]) AS p(prefix)"
            + " JOIN division d ON CASE WHEN length(p.prefix) = 2 THEN d.reporting_unit = p.prefix"
            + " ELSE starts_with(d.code, p.prefix) END"
            + " GROUP BY p.prefix HAVING count(DISTINCT d.reporting_unit) = 1";

    private final AgroalDataSource records;
    private final DivisionParts parts;

    DivisionsCopy(AgroalDataSource records, DivisionParts parts) {
        this.records = records;
        this.parts = parts;
    }

    @Override
    public Map<String, Division> withCodes(Collection<String> codes) {
        Map<String, Division> counties = new HashMap<>();
        try (Connection connection = records.getConnection();
                PreparedStatement withCodes = connection.prepareStatement(WITH_CODES)) {
            withCodes.setArray(
                    1,
                    connection.createArrayOf(
                            "text", codes.stream().map(DivisionsCopy::county).toArray()));
            try (ResultSet rows = withCodes.executeQuery()) {
                while (rows.next()) {
                    counties.put(rows.getString(1), new Division(rows.getString(1), rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("divisions were not read", e);
        }
        Map<String, Division> found = new HashMap<>();
        codes.forEach(code -> {
            Division county = counties.get(county(code));
            if (county != null) {
                found.put(code, new Division(code, county.reportingUnit()));
            }
        });
        return found;
    }

    @Override
    public Map<String, String> unitsOf(Collection<String> prefixes) {
        Map<String, String> units = new HashMap<>();
        try (Connection connection = records.getConnection();
                PreparedStatement unitsOf = connection.prepareStatement(UNITS_OF)) {
            unitsOf.setArray(1, connection.createArrayOf("text", prefixes.toArray()));
            try (ResultSet rows = unitsOf.executeQuery()) {
                while (rows.next()) {
                    units.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("divisions were not read", e);
        }
        return units;
    }

    @Override
    public void keep(DivisionPart part) {
        parts.take(part, false);
    }

    @Override
    public void restore(DivisionPart part) {
        parts.take(part, true);
    }

    private static String county(String code) {
        return code.length() > COUNTY_DIGITS ? code.substring(0, COUNTY_DIGITS) : code;
    }
}
