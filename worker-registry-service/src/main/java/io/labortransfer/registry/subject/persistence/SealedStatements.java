package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.SealedRows;
import io.labortransfer.kit.crypto.SealedTable;
import io.labortransfer.registry.worker.SealedBeside;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes statements anew when a key is rotated, and when their worker comes from another unit. */
@ApplicationScoped
class SealedStatements implements SealedTable, SealedBeside {
    /** What the person says is right. */
    static final String CLAIMED = "claimed_cipher";

    /** What the office says. */
    static final String ANSWER = "answer_cipher";

    private static final String TABLE = "subject_statement";
    private static final String OF_WORKER = """
            SELECT s.request_id, s.claimed_cipher, s.answer_cipher FROM subject_statement s
            JOIN subject_request r ON r.origin_province = s.origin_province AND r.id = s.request_id
            WHERE s.origin_province = ? AND r.worker_id = ?""";
    private static final SealedRows.Statements SEALED =
            new SealedRows.Statements("SELECT count(*) FROM subject_statement WHERE origin_province = ?", """
            SELECT request_id, claimed_cipher, answer_cipher FROM subject_statement
            WHERE origin_province = ? AND request_id > ? ORDER BY request_id LIMIT ? FOR UPDATE""", """
            UPDATE subject_statement SET claimed_cipher = ?, answer_cipher = ? WHERE origin_province = ? AND request_id = ?""");

    private final SealedRows sealed;

    SealedStatements(AgroalDataSource database, FieldCipher cipher) {
        sealed = new SealedRows(database, cipher, TABLE, List.of(CLAIMED, ANSWER), SEALED);
    }

    /** The place to which a value is bound. */
    static String place(String column, UUID request) {
        return SealedRows.place(TABLE, column, request);
    }

    @Override
    public SealedRows sealedRows() {
        return sealed;
    }

    @Override
    public void sealFor(ProvinceScope to, UUID worker, String formerUnit) {
        sealed.take(OF_WORKER, formerUnit, to.province(), worker);
    }
}
