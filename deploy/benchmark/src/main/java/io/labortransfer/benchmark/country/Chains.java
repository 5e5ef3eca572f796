package io.labortransfer.benchmark.country;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.journey.Api;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Stack;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Turns pages of filtered lists beforehand, because only the service can say where a page begins. */
public final class Chains {
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 1_000;
    private static final int QUIET_ONES = 4;
    private static final List<String> FILTERS =
            List.of("category=LOP", "mobility=ANYWHERE&capacity=NORMAL", "state=ACTIVE&division=");

    private final Api api;

    public Chains(Stack stack) {
        this.api = new Api(stack.gateway(), stack.tokens());
    }

    /** One list of each busy unit and of some quiet ones, filtered in turn in three ways. */
    public List<Chain> of(Country country, PrintStream out) {
        List<Unit> units = new ArrayList<>(country.busy());
        units.addAll(country.quiet().subList(0, QUIET_ONES));
        List<Chain> chains = new ArrayList<>();
        for (Unit unit : units) {
            String filter = FILTERS.get(chains.size() % FILTERS.size());
            chains.add(
                    walked(unit, filter.endsWith("=") ? filter + unit.counties().getFirst() : filter));
        }
        chains.forEach(chain -> out.printf(
                "pages: %s of %s, more than %,d workers deep%n",
                chain.filter(),
                chain.unit().code(),
                (long) PAGE * (chain.cursors().size() - 1)));
        return chains;
    }

    private Chain walked(Unit unit, String filter) {
        List<String> cursors = new ArrayList<>(List.of(""));
        String next = "";
        do {
            JsonNode page = api.get(Party.office(unit.code()), "/workers?" + filter + "&limit=" + PAGE + next)
                    .expect(200);
            String cursor = page.path("nextCursor").isTextual()
                    ? page.path("nextCursor").asText()
                    : "";
            next = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            if (!next.isEmpty()) {
                cursors.add(next);
            }
        } while (!next.isEmpty() && cursors.size() < MOST_PAGES);
        return new Chain(unit, filter, cursors);
    }
}
