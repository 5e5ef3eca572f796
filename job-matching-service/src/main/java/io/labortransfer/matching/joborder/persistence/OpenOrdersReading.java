package io.labortransfer.matching.joborder.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.joborder.OpenOrder;
import io.labortransfer.matching.joborder.OpenOrders;
import io.labortransfer.matching.joborder.Requirement;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class OpenOrdersReading implements OpenOrders {

    private static final ObjectReader REQUIREMENTS =
            JsonMapper.builder().build().readerForListOf(Requirement.class);
    private static final String PUBLISHED_ORDERS = """
            SELECT o.id, o.destination_province, o.employer_id, o.site_division, o.occupation_code, o.work_form,
                   o.monthly_fen, o.start_from, o.valid_to, o.night_shift, o.full_time,
                   o.employment_form = 'DISPATCH' OR EXISTS (
                       SELECT FROM employer a WHERE a.destination_province = o.destination_province AND a.type = 'AGENCY'
                         AND a.id IN (o.employer_id, o.legal_employer_id, o.user_employer_id)),
                   EXISTS (SELECT FROM reference_item r
                           CROSS JOIN jsonb_array_elements_text(r.item->'occupations') AS prohibited (code)
                           WHERE r.list = 'prohibited-work-minors' AND r.unit IN ('00', o.destination_province)
                             AND r.valid_from <= current_date AND (r.valid_to IS NULL OR r.valid_to > current_date)
                             AND starts_with(o.occupation_code, prohibited.code)),
                   o.lodging, o.requirements, o.headcount - o.reserved - o.filled, o.terms_hash,
                   o.agreement_line_id
            FROM job_order o
            JOIN employer e ON e.destination_province = o.destination_province AND e.id = o.employer_id
            WHERE o.state = 'PUBLISHED' AND o.valid_to > ? AND NOT e.orders_held
            """;
    private static final String AT = PUBLISHED_ORDERS + """
              AND (cardinality(?::text[]) = 0
                   OR o.destination_province = ANY (?)
                   OR EXISTS (SELECT FROM unnest(?::text[]) AS wanted (division)
                              WHERE length(division) > 2 AND starts_with(o.site_division, division)))""";
    private static final String NAMED = PUBLISHED_ORDERS + " AND o.id = ANY (?)";
    private static final String OF_EMPLOYERS = """
            SELECT o.id FROM job_order o
            WHERE o.destination_province = ANY (?) AND o.state = 'PUBLISHED'
              AND (o.employer_id = ANY (?) OR o.legal_employer_id = ANY (?) OR o.user_employer_id = ANY (?))""";

    private final AgroalDataSource engine;

    OpenOrdersReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<OpenOrder> published(List<String> destinations, LocalDate day) {
        return read(AT, day, (query, connection) -> {
            for (int parameter = 2; parameter <= 4; parameter++) {
                query.setArray(parameter, connection.createArrayOf("text", destinations.toArray()));
            }
        });
    }

    @Override
    public List<OpenOrder> published(UUID order, LocalDate day) {
        return publishedAmong(Set.of(order), day);
    }

    @Override
    public List<OpenOrder> publishedAmong(Collection<UUID> orders, LocalDate day) {
        return read(
                NAMED,
                day,
                (query, connection) -> query.setArray(2, connection.createArrayOf("uuid", orders.toArray())));
    }

    @Override
    public List<UUID> ofEmployers(Collection<String> units, Collection<UUID> employers) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_EMPLOYERS)) {
            query.setArray(1, connection.createArrayOf("text", units.toArray()));
            for (int parameter = 2; parameter <= 4; parameter++) {
                query.setArray(parameter, connection.createArrayOf("uuid", employers.toArray()));
            }
            List<UUID> orders = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    orders.add(rows.getObject(1, UUID.class));
                }
            }
            return orders;
        } catch (SQLException e) {
            throw new IllegalStateException("the orders of employers could not be read", e);
        }
    }

    private interface Condition {
        void bind(PreparedStatement query, Connection connection) throws SQLException;
    }

    private List<OpenOrder> read(String question, LocalDate day, Condition condition) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setObject(1, day);
            condition.bind(query, connection);
            List<OpenOrder> orders = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    orders.add(order(rows));
                }
            }
            return orders;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the open orders could not be read", e);
        }
    }

    private static OpenOrder order(ResultSet row) throws SQLException, JsonProcessingException {
        List<Requirement> requirements = REQUIREMENTS.readValue(row.getString(15));
        return new OpenOrder(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getString(14),
                requirements,
                row.getInt(16),
                row.getString(17),
                row.getObject(18, UUID.class));
    }
}
