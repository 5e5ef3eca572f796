package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Lists, page by page. */
class PagesIT {

    /** Lists in which the journey leaves one item, with the reason. */
    private static final Map<String, String> ONE_ITEM = Map.ofEntries(
            Map.entry("listTrips", "a train takes all of them"),
            Map.entry("listWorkerImportChunks", "a file that comes in one request is one chunk"),
            Map.entry("listConsentImportChunks", "a file that comes in one request is one chunk"),
            Map.entry("listHouseholdImportChunks", "a file that comes in one request is one chunk"),
            Map.entry("listIntentImportChunks", "a file that comes in one request is one chunk"),
            Map.entry("listStudentImportChunks", "a file that comes in one request is one chunk"),
            Map.entry("listJobOrderImportChunks", "a file that comes in one request is one chunk"),
            Map.entry("listBestPosts", "of the posts of the journey one is not filled"),
            Map.entry("listWorkerHistory", "these workers' records were written once"),
            Map.entry("listConsentHistory", "nobody has taken this consent back"),
            Map.entry("listStudentHistory", "nothing is known of this student beyond the registration"),
            Map.entry("listEnrollmentHistory", "this worker has applied and nothing has been decided"),
            Map.entry("listRiskReferralHistory", "the county has not taken this referral up"),
            Map.entry("listRelocationHistory", "nobody has decided this relocation"),
            Map.entry("listDuplicateHistory", "neither side of this case has spoken"),
            Map.entry("listCourseHistory", "a place that is taken makes no past of a course"),
            Map.entry("listIntents", "a worker has one wish at a time, and these workers' first one came true"));

    private final EveryOperation every = new EveryOperation(Suite.played());

    @TestFactory
    Stream<DynamicTest> are_bounded_and_begin_nowhere_but_at_a_cursor_of_their_own() {
        return every.each(every::pages, operation -> {
            String path = path(operation);
            Client reader = readerOf(operation, path);
            every.refuses(reader.get(path + "limit=501"), 400);
            every.refuses(reader.get(path + "limit=0"), 400);
            every.refuses(reader.get(path + "cursor=" + "A".repeat(64)), 400);

            Client.Answer first = page(reader, path + "limit=1");
            String cursor = first.body().path("nextCursor").asText("");
            if (cursor.isEmpty()) {
                assertThat(ONE_ITEM).containsKey(operation.id());
                return;
            }
            assertThat(first.header("Link")).contains("rel=\"next\"").contains(cursor);
            Client.Answer second = page(reader, path + "limit=1&cursor=" + cursor);
            assertThat(second.body().path("items").path(0))
                    .isNotEqualTo(first.body().path("items").path(0));
            for (ApiOperation other : every.all()) {
                if (every.pages(other) && !other.id().equals(operation.id())) {
                    every.refuses(every.ours(other).get(path(other) + "limit=1&cursor=" + cursor), 400);
                }
            }
        });
    }

    private Client readerOf(ApiOperation operation, String path) {
        return every.parties(operation)
                .filter(party ->
                        party.get(path + "limit=1").body().path("items").size() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody finds anything in " + operation + ": "
                        + every.parties(operation)
                                .map(party -> party.get(path + "limit=1"))
                                .map(answer -> answer.status() + " " + answer.body())
                                .toList()));
    }

    private static Client.Answer page(Client reader, String address) {
        Client.Answer page = reader.get(address);
        assertThat(page.status()).as(() -> page.body().toString()).isEqualTo(200);
        assertThat(page.body().path("items")).hasSize(1);
        return page;
    }

    private String path(ApiOperation operation) {
        return operation.at(every.id(operation)) + every.with(operation);
    }
}
