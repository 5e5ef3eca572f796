package io.labortransfer.local.journey;

import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The employer uploads the signed agreement, the worker confirms it, and both sides answer the checklist. */
final class ContractsAndChecklists implements Chapter {
    private static final List<String> EMPLOYERS_ITEMS = List.of("insurance", "lodging", "no-fee", "no-documents");
    private static final List<String> OFFICES_ITEMS =
            List.of("orientation", "emergency-contact", "consent", "contract-read");
    private static final List<String> WORKERS_ITEMS = List.of("no-fee", "no-documents");

    @Override
    public String title() {
        return "Contracts and checklists";
    }

    @Override
    public String play(Story story) {
        uploadContracts(story);
        int ready = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            confirm(story, corridor.origin());
        }
        answerForEmployers(story);
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            answerForWorkers(story, corridor.origin());
            int count = story.api()
                    .all(Party.office(corridor.origin()), "/transfers?state=READY")
                    .size();
            story.checks().equal("ready cases of " + corridor.origin(), corridor.cases(), count);
            ready += count;
        }
        return ready + " cases are ready to travel, each contract confirmed by the worker";
    }

    private static Map<String, List<Story.Case>> byEmployer(Story story) {
        return story.allCases().stream().collect(Collectors.groupingBy(Story.Case::employerId));
    }

    private static void uploadContracts(Story story) {
        Reporter.Progress progress =
                story.reporter().begin("contracts", story.allCases().size());
        List<Map.Entry<String, List<Story.Case>>> employers =
                List.copyOf(byEmployer(story).entrySet());
        List<Integer> sent = Crowd.each(
                employers,
                progress,
                entry -> Batches.sendAll(
                        story,
                        story.clientOf(entry.getKey()),
                        "/transfers/contracts:batch",
                        entry.getValue().stream()
                                .map(ContractsAndChecklists::contract)
                                .toList()));
        int contracts = sent.stream().mapToInt(Integer::intValue).sum();
        progress.done("%d uploaded by %d employers".formatted(contracts, employers.size()));
        story.checks().equal("contracts", story.allCases().size(), contracts);
    }

    private static Map<String, Object> contract(Story.Case each) {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("transferId", each.transferId());
        contract.put("kind", "EMPLOYMENT_AGREEMENT");
        contract.put("termsHash", each.termsHash());
        contract.put("legalEmployerId", each.employerId());
        contract.put("workerHasCopy", true);
        contract.put("signedAt", Story.now());
        return contract;
    }

    private static void confirm(Story story, String origin) {
        List<Story.Case> cases = story.cases(origin);
        Reporter.Progress progress = story.reporter().begin("confirmations of " + origin, cases.size());
        long contracted = Crowd.each(
                        cases,
                        progress,
                        each -> story.api()
                                .post(
                                        Party.office(origin),
                                        "/transfers/" + each.transferId() + "/contract-confirmation",
                                        Map.of("workerWord", story.wordOf(each.workerId())))
                                .expect(200))
                .stream()
                .filter(view -> view.path("state").asText().equals("CONTRACTED"))
                .count();
        progress.done(contracted + " contracts confirmed, each on the worker's word");
        story.checks().equal("contracted cases of " + origin, cases.size(), contracted);
    }

    private static void answerForEmployers(Story story) {
        Reporter.Progress progress =
                story.reporter().begin("employers' answers", story.allCases().size());
        List<Map.Entry<String, List<Story.Case>>> employers =
                List.copyOf(byEmployer(story).entrySet());
        List<Integer> sent = Crowd.each(
                employers,
                progress,
                entry -> Batches.sendAll(
                        story,
                        story.clientOf(entry.getKey()),
                        "/transfers/checklists:batch",
                        items(entry.getValue(), EMPLOYERS_ITEMS, "answer", each -> null)));
        progress.done(sent.stream().mapToInt(Integer::intValue).sum() + " items answered");
    }

    private static void answerForWorkers(Story story, String origin) {
        List<Story.Case> cases = story.cases(origin);
        Reporter.Progress progress = story.reporter().begin("workers' answers of " + origin, 0);
        Function<Story.Case, Map<String, Object>> word = each -> story.wordOf(each.workerId());
        int sent = Batches.sendAll(
                story,
                Party.office(origin),
                "/transfers/checklists:batch",
                items(cases, OFFICES_ITEMS, "answer", word));
        sent += Batches.sendAll(
                story,
                Party.office(origin),
                "/transfers/checklists:batch",
                items(cases, WORKERS_ITEMS, "workerAnswer", word));
        progress.done(sent + " items answered, with the worker's word");
    }

    private static List<Map<String, Object>> items(
            List<Story.Case> cases,
            List<String> names,
            String property,
            Function<Story.Case, @Nullable Map<String, Object>> word) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Story.Case each : cases) {
            for (String name : names) {
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("transferId", each.transferId());
                item.put("item", name);
                item.put(property, "YES");
                Map<String, Object> spoken = word.apply(each);
                if (spoken != null) {
                    item.put("workerWord", spoken);
                }
                items.add(item);
            }
        }
        return items;
    }
}
