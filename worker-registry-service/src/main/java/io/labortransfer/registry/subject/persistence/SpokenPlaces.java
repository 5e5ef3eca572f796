package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.subject.PersonTraces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Where and in which language words were given: free text, which may say more than a place. */
@ApplicationScoped
class SpokenPlaces implements PersonTraces {
    private static final String[] FORGET = {
        "UPDATE intent SET word_place = NULL, word_language = NULL, end_word_place = NULL, end_word_language = NULL"
                + " WHERE origin_province = ? AND worker_id = ?",
        "UPDATE consent SET word_place = NULL, word_language = NULL, end_word_place = NULL, end_word_language = NULL"
                + " WHERE origin_province = ? AND worker_id = ?",
        "UPDATE subject_request SET word_place = NULL, word_language = NULL WHERE origin_province = ? AND worker_id = ?"
    };

    private final AgroalDataSource database;

    SpokenPlaces(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void remove(ProvinceScope scope, UUID worker) {
        try (var connection = database.getConnection()) {
            for (var command : FORGET) {
                try (var forget = connection.prepareStatement(command)) {
                    forget.setString(1, scope.province());
                    forget.setObject(2, worker);
                    forget.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("places of words were not removed", e);
        }
    }
}
