package io.labortransfer.matching.agreement.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.agreement.AgreementLink;
import io.labortransfer.matching.agreement.AgreementLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** There are few of them. */
@ApplicationScoped
class AgreementLinksTable implements AgreementLinks {

    private static final String KNOWN = """
            SELECT agreement_id, version, state, origin_province, origin_prefix, destination_unit, destination_prefix, valid_from,
                valid_to, lines, line_terms
            FROM agreement_link WHERE""";
    private static final String ACTIVE = KNOWN + " state = 'ACTIVE'";
    private static final String FROM = ACTIVE + " AND origin_province = ? ORDER BY agreement_id";
    private static final String TOWARD = ACTIVE + " AND destination_unit = ? ORDER BY origin_province, agreement_id";

    private static final String OF_LINE = KNOWN + " origin_province = ? AND ? = ANY (lines)";

    private final AgroalDataSource database;

    AgreementLinksTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<AgreementLink> from(ProvinceScope scope) {
        return active(FROM, scope);
    }

    @Override
    public List<AgreementLink> toward(ProvinceScope scope) {
        return active(TOWARD, scope);
    }

    @Override
    public Optional<AgreementLink> ofLine(ProvinceScope scope, UUID line) {
        return found(OF_LINE, query -> {
                    query.setString(1, scope.province());
                    query.setObject(2, line);
                })
                .stream()
                .findFirst();
    }

    private List<AgreementLink> active(String question, ProvinceScope scope) {
        return found(question, query -> query.setString(1, scope.province()));
    }

    private interface Binding {

        void bind(PreparedStatement query) throws SQLException;
    }

    private List<AgreementLink> found(String question, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
            binding.bind(query);
            List<AgreementLink> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(link(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the agreements could not be read", e);
        }
    }

    private static AgreementLink link(ResultSet row) throws SQLException {
        return new AgreementLink(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                List.of((UUID[]) row.getArray(10).getArray()),
                LineTermsJson.read(row.getString(11)));
    }
}
