package io.labortransfer.kit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a service says what happened. It is said if and only if the current transaction commits. */
@ApplicationScoped
public class Outbox {

    /**
     * The day of all rows is asked for once: {@code OFFSET 0} keeps the question out of each row. Arrays side by side in a list of
     * columns are read in step; behind FROM each would be laid down first.
     */
    private static final String APPEND = """
            INSERT INTO outbox (day, event_id, topic, key, type, subject, sequence, origin_province,
                destination_province, payload, traceparent, occurred_at)
            SELECT today.day, e.*, ?, ?
            FROM (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS day OFFSET 0) AS today
            CROSS JOIN (SELECT unnest(?::uuid[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
                unnest(?::bigint[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[])) AS e""";

    private final AgroalDataSource records;
    private final TransactionManager transactions;
    /** Tells in events what is not there as null, so that a state replaces the one before it in every member. */
    private final ObjectMapper json;

    private final Ids ids;
    private final Clock clock;

    Outbox(AgroalDataSource records, TransactionManager transactions, ObjectMapper json, Ids ids, Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        this.ids = ids;
        this.clock = clock;
    }

    /** Appends one announcement to the current transaction. */
    public void announce(Announcement announcement) {
        announceAll(List.of(announcement));
    }

    /** Appends the announcements, in this order, to the current transaction with one statement. */
    public void announceAll(Collection<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        requireTransaction();
        try (Connection connection = records.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setString(1, TraceParent.current());
            append.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            append.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", announcements.stream().map(a -> ids.next()).toArray()));
            append.setArray(4, connection.createArrayOf("text", texts(announcements, Announcement::topic)));
            append.setArray(5, connection.createArrayOf("text", texts(announcements, Announcement::key)));
            append.setArray(6, connection.createArrayOf("text", texts(announcements, Announcement::type)));
            append.setArray(7, connection.createArrayOf("text", texts(announcements, Announcement::subject)));
            append.setArray(
                    8,
                    connection.createArrayOf(
                            "bigint",
                            announcements.stream().map(Announcement::sequence).toArray(Long[]::new)));
            append.setArray(9, connection.createArrayOf("text", texts(announcements, Announcement::originProvince)));
            append.setArray(
                    10, connection.createArrayOf("text", texts(announcements, Announcement::destinationProvince)));
            append.setArray(11, connection.createArrayOf("text", texts(announcements, a -> write(a.payload()))));
            append.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the announcements were not appended", e);
        }
    }

    /** The driver sends an array of this type as it is; of any other it writes each element out and escapes it. */
    private static @Nullable String[] texts(
            Collection<Announcement> announcements, Function<Announcement, @Nullable String> value) {
        return announcements.stream().map(value).toArray(String[]::new);
    }

    private @Nullable String write(@Nullable Object payload) {
        try {
            return payload == null ? null : json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(payload.getClass() + " cannot be written as JSON", e);
        }
    }

    /** Without a transaction the row would commit by itself, whatever happens to what it tells. */
    private void requireTransaction() {
        try {
            if (transactions.getStatus() != Status.STATUS_ACTIVE) {
                throw new IllegalStateException("an announcement belongs into the transaction that makes it true");
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
