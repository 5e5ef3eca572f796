package io.labortransfer.local.stack;

import io.labortransfer.local.journey.JourneySummary;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import java.util.Locale;
import java.util.Optional;

/** What a person wants to know when everything runs: where, with which credentials, what happened, what to try. */
final class ClosingTable {
    private final Reporter out;

    ClosingTable(Reporter out) {
        this.out = out;
    }

    void show(Stack stack, TokenFiles tokens, Optional<JourneySummary> summary) {
        out.chapter("Addresses");
        for (Part part : stack.parts()) {
            out.line(String.format(Locale.ROOT, "  %-18s %-44s %s", part.name(), part.address(), memory(part))
                    .stripTrailing());
        }
        out.line(String.format(
                Locale.ROOT,
                "  %-18s %.1f s",
                "all ready after",
                stack.startedWithin().toMillis() / 1e3));
        out.chapter("Files");
        row("sample data", stack.data().sample());
        row("client keys", stack.data().clients());
        row("access tokens", stack.data().tokens());
        row("logs", stack.data().logs());
        summary.ifPresent(journey -> {
            out.chapter("The journey");
            journey.lines().forEach(line -> out.line("  " + line));
        });
        out.chapter("To try");
        curl(tokens, Party.office("51"), stack, "/api/v1/workers?limit=2");
        curl(tokens, Party.office("33"), stack, "/api/v1/job-orders?limit=2");
        curl(
                tokens,
                Party.NATION,
                stack,
                "/api/v1/targets/" + year(stack) + "/progress?by=province&asOf=" + today(stack));
    }

    private static String memory(Part part) {
        if (!(part instanceof ServicePart service) || service.idleMegabytes().isEmpty()) {
            return "";
        }
        return "%d MB resident when ready, %d MB now"
                .formatted(
                        service.idleMegabytes().getAsLong(),
                        service.residentMegabytes().orElse(0));
    }

    private void row(String name, Object value) {
        out.line(String.format(Locale.ROOT, "  %-18s %s", name, value));
    }

    private void curl(TokenFiles tokens, String client, Stack stack, String path) {
        out.line("  curl -s -H \"Authorization: Bearer $(cat " + tokens.file(client) + ")\" '" + stack.gateway() + path
                + "'");
    }

    private static String today(Stack stack) {
        return stack.sample().ledger().today();
    }

    private static String year(Stack stack) {
        return today(stack).substring(0, 4);
    }
}
