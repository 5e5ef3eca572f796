package io.labortransfer.kit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    private static final String APPEND_PACKS = """
            INSERT INTO outbox (day, topic, origin_province, destination_province, events, packed, traceparent, occurred_at)
            SELECT today.day, e.*, ?, ?
            FROM (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS day OFFSET 0) AS today
            CROSS JOIN (SELECT unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::integer[]), unnest(?::bytea[])) AS e""";

    private final AgroalDataSource records;
    private final TransactionManager transactions;
    /** Tells in events what is not there as null, so that a state replaces the one before it in every member. */
    private final ObjectMapper json;

    private final ObjectWriter payloads;
    private final Ids ids;
    private final Clock clock;
    private final Bell bell;

    Outbox(
            AgroalDataSource records,
            TransactionManager transactions,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            Bell bell) {
        this.records = records;
        this.bell = bell;
        this.transactions = transactions;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        this.payloads = this.json.writer().withRootValueSeparator("");
        this.ids = ids;
        this.clock = clock;
    }

    /** Appends one announcement to the current transaction. */
    public void announce(Announcement announcement) {
        announceAll(List.of(announcement));
    }

    /**
     * Appends the announcements to the current transaction with one statement, those of a topic in this order. Many of them are packed:
     * see {@link Packer}.
     */
    public void announceAll(Collection<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        requireTransaction();
        var packs = Packer.pack(announcements, payloads, ids);
        try (Connection connection = records.getConnection();
                PreparedStatement append = connection.prepareStatement(packs.isEmpty() ? APPEND : APPEND_PACKS)) {
            append.setString(1, TraceParent.current());
            append.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (packs.isEmpty()) {
                bind(append, announcements);
            } else {
                bindPacks(append, packs);
            }
            append.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the announcements were not appended", e);
        }
        ringOnceCommitted();
    }

    private void ringOnceCommitted() {
        try {
            transactions.getTransaction().registerSynchronization(new Ringing(bell));
        } catch (SystemException | RollbackException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rings at the end of a transaction. */
    private record Ringing(Bell bell) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing is committed yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }

    private void bind(PreparedStatement append, Collection<Announcement> all) throws SQLException {
        append.setArray(3, array(append, "uuid", all, a -> ids.next(), Object[]::new));
        append.setArray(4, texts(append, all, Announcement::topic));
        append.setArray(5, texts(append, all, Announcement::key));
        append.setArray(6, texts(append, all, Announcement::type));
        append.setArray(7, texts(append, all, Announcement::subject));
        append.setArray(8, array(append, "bigint", all, Announcement::sequence, Long[]::new));
        append.setArray(9, texts(append, all, Announcement::originProvince));
        append.setArray(10, texts(append, all, Announcement::destinationProvince));
        append.setArray(11, texts(append, all, a -> write(a.payload())));
    }

    private static void bindPacks(PreparedStatement append, Collection<Pack> packs) throws SQLException {
        append.setArray(3, texts(append, packs, Pack::topic));
        append.setArray(4, texts(append, packs, Pack::originProvince));
        append.setArray(5, texts(append, packs, Pack::destinationProvince));
        append.setArray(6, array(append, "int4", packs, Pack::events, Integer[]::new));
        append.setArray(7, array(append, "bytea", packs, Pack::packed, byte[][]::new));
    }

    private static <T> Array texts(PreparedStatement append, Collection<T> all, Function<T, @Nullable String> value)
            throws SQLException {
        return array(append, "text", all, value, String[]::new);
    }

    /** The driver sends an array of these types as it is; of any other it writes each element out and escapes it. */
    private static <T, V> Array array(
            PreparedStatement append,
            String type,
            Collection<T> all,
            Function<T, @Nullable V> value,
            IntFunction<@Nullable V[]> array)
            throws SQLException {
        return append.getConnection()
                .createArrayOf(type, all.stream().map(value).toArray(array));
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
