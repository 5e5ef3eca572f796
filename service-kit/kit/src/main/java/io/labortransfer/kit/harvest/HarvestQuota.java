package io.labortransfer.kit.harvest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.time.Times;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The quota of each caller, over all replicas of the service. Who was counted already is remembered here for the day, so that most
 * answers cost no statement.
 */
@Singleton
class HarvestQuota {

    private static final String COUNT = "SELECT count_people(?, ?, ?)";

    /** Its commit does not wait for the disk: that of the access record, without which no answer leaves, comes after it and waits for both. */
    private static final String COUNT_BEFORE_RECORD =
            "SELECT count_people(?, ?, ?), set_config('synchronous_commit', 'off', true)";

    private static final String QUOTA_CROSSED = "LT429";
    private static final int REMEMBERED = 100_000;

    private final AgroalDataSource records;
    private final Provider<HarvestSettings> settings; // filters are made before the settings can be read
    private final Clock clock;
    private final Cache<Sight, Boolean> counted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    HarvestQuota(AgroalDataSource records, Provider<HarvestSettings> settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    private record Sight(LocalDate day, String caller, String person) {}

    /**
     * Counts {@code people} for {@code caller}, unless that would cross the quota; an access record of the same answer comes after it.
     *
     * @return whether the caller may be shown them
     */
    boolean admits(Passport caller, Collection<String> people) throws SQLException {
        return counts(COUNT_BEFORE_RECORD, caller, people);
    }

    /**
     * Counts {@code people} of whom {@code caller} has learned something, whatever is recorded of it.
     *
     * @return whether that keeps within the quota
     */
    boolean notes(Passport caller, Collection<String> people) throws SQLException {
        return counts(COUNT, caller, people);
    }

    private boolean counts(String statement, Passport caller, Collection<String> people) throws SQLException {
        LocalDate day = LocalDate.now(clock.withZone(Times.SHANGHAI));
        String who = name(caller);
        List<Sight> fresh = people.stream()
                .map(person -> new Sight(day, who, person))
                .filter(sight -> counted.getIfPresent(sight) == null)
                .toList();
        if (fresh.isEmpty()) {
            return true;
        }
        try (Connection connection = records.getConnection();
                PreparedStatement count = connection.prepareStatement(statement)) {
            count.setString(1, who);
            count.setArray(
                    2,
                    connection.createArrayOf(
                            "text", fresh.stream().map(Sight::person).toArray()));
            count.setLong(3, quota(caller));
            count.execute();
        } catch (SQLException e) {
            if (QUOTA_CROSSED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        fresh.forEach(sight -> counted.put(sight, true));
        return true;
    }

    /** Workers share the client of their self-service, so the worker is part of the name. */
    private static String name(Passport caller) {
        return caller.worker() == null ? caller.client() : caller.client() + "|" + caller.worker();
    }

    private long quota(Passport caller) {
        return caller.roles().stream()
                .mapToLong(role -> settings.get().peoplePerDay().getOrDefault(role, 0L))
                .max()
                .orElse(0);
    }
}
