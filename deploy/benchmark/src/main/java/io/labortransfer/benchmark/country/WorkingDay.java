package io.labortransfer.benchmark.country;

import io.labortransfer.benchmark.country.Traffic.Kind;
import io.labortransfer.benchmark.country.Traffic.Planned;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Stack;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What offices ask on a working day: exact searches by ID number, filtered pages, single registrations. Four fifths of it is about the
 * most peopled fifth of the units, and about a fifth of their records.
 */
public final class WorkingDay implements Supplier<Planned> {
    private static final int SEARCHES = 50;
    private static final int PAGES = 40;
    private static final int BUSY = 80;
    private static final int SHOWN = 50;

    private final Stack stack;
    private final Country country;
    private final List<Chain> busyChains;
    private final List<Chain> quietChains;
    private final Map<Unit, UnitPeople> people = new HashMap<>();
    private final Map<Unit, Integer> next = new HashMap<>();
    private final Random chance = new Random(20_261_129);

    /** Registers those who come after the workers that each unit has. */
    public WorkingDay(
            Stack stack, Country country, List<Chain> chains, Map<String, Integer> workersByUnit, LocalDate today) {
        this.stack = stack;
        this.country = country;
        this.busyChains = chains.stream()
                .filter(chain -> country.busy().contains(chain.unit()))
                .toList();
        this.quietChains = chains.stream()
                .filter(chain -> country.quiet().contains(chain.unit()))
                .toList();
        country.units().forEach(unit -> {
            people.put(unit, new UnitPeople(unit, today));
            next.put(unit, workersByUnit.getOrDefault(unit.code(), 0));
        });
    }

    @Override
    public Planned get() {
        int what = chance.nextInt(100);
        if (what < SEARCHES) {
            return search(unit());
        }
        return what < SEARCHES + PAGES ? page() : registration(unit());
    }

    private boolean isBusy() {
        return chance.nextInt(100) < BUSY;
    }

    private Unit unit() {
        return any(isBusy() ? country.busy() : country.quiet());
    }

    private Planned search(Unit unit) {
        int known = isBusy() ? Math.max(1, unit.people() / 5) : unit.people();
        String idNumber = people(unit).idNumber(chance.nextInt(known));
        return new Planned(
                Kind.SEARCH,
                request(unit, "/workers/search")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"idNumber\":\"" + idNumber + "\"}"))
                        .build(),
                200,
                "\"wkr_");
    }

    private Planned page() {
        Chain chain = any(isBusy() ? busyChains : quietChains);
        String path = "/workers?" + chain.filter() + "&limit=" + SHOWN + any(chain.cursors());
        return new Planned(Kind.PAGE, request(chain.unit(), path).GET().build(), 200, "\"wkr_");
    }

    private Planned registration(Unit unit) {
        int number = next.merge(unit, 1, Integer::sum) - 1;
        return new Planned(
                Kind.REGISTRATION,
                request(unit, "/workers")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(people(unit).record(number)))
                        .build(),
                201,
                "\"wkr_");
    }

    private UnitPeople people(Unit unit) {
        return java.util.Objects.requireNonNull(people.get(unit));
    }

    private HttpRequest.Builder request(Unit unit, String path) {
        return HttpRequest.newBuilder(stack.gateway().resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + stack.tokens().of(Party.office(unit.code())));
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
