package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.labortransfer.client.matching.ApiClient;
import io.labortransfer.client.matching.ApiException;
import io.labortransfer.client.matching.api.EmployersApi;
import io.labortransfer.client.matching.api.JobOrdersApi;
import io.labortransfer.client.matching.api.MatchesApi;
import io.labortransfer.client.matching.api.MatchingRunsApi;
import io.labortransfer.client.matching.model.Answer;
import io.labortransfer.client.matching.model.Basis;
import io.labortransfer.client.matching.model.BatchRequest;
import io.labortransfer.client.matching.model.ConsentRequest;
import io.labortransfer.client.matching.model.DecisionRequest;
import io.labortransfer.client.matching.model.EmploymentForm;
import io.labortransfer.client.matching.model.JobFilter;
import io.labortransfer.client.matching.model.JobOrderRequest;
import io.labortransfer.client.matching.model.LodgingRequest;
import io.labortransfer.client.matching.model.MatchView;
import io.labortransfer.client.matching.model.Means;
import io.labortransfer.client.matching.model.Problem;
import io.labortransfer.client.matching.model.Purpose;
import io.labortransfer.client.matching.model.Question;
import io.labortransfer.client.matching.model.ReasonRequest;
import io.labortransfer.client.matching.model.ReturnFunding;
import io.labortransfer.client.matching.model.TermsRequest;
import io.labortransfer.client.matching.model.WageRequest;
import io.labortransfer.client.matching.model.WordRequest;
import io.labortransfer.client.matching.model.WorkerFilter;
import io.labortransfer.local.sample.Firm;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.sample.Vacancy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The employer's part of the main journey by the client that is generated from the API documents: its order, an offer that it takes
 * back and one that is accepted, the contract, the checklist, the handover at the gate and the first day. The other parties are called
 * by the same client.
 */
class GeneratedClientIT {

    private static final String ORIGIN = "51";

    private final Vacancy like = Suite.played().stack().sample().vacancies().stream()
            .filter(vacancy ->
                    vacancy.refusal() == null && vacancy.destination().equals(destination()))
            .findFirst()
            .orElseThrow();
    private final Firm firm = Suite.played().stack().sample().firms().stream()
            .filter(each -> each.uscc().equals(like.uscc()))
            .findFirst()
            .orElseThrow();
    private final ApiClient employer = as(firm.clientId());
    private final ApiClient destinationOffice = as("office-" + like.destination());
    private final ApiClient originOffice = as("office-" + ORIGIN);

    private final JobOrdersApi orders = new JobOrdersApi(employer);
    private final MatchesApi matches = new MatchesApi(employer);

    @Test
    void an_employer_orders_people_and_takes_one_from_the_offer_to_the_first_day() throws Exception {
        var self = new EmployersApi(employer)
                .listEmployers(null, 1, null, null, firm.uscc())
                .getItems()
                .getFirst();
        var draft = orders.draftJobOrder(key(), order(self.getId()));
        assertThat(draft.getState()).isEqualTo("DRAFT");
        orders.submitJobOrder(draft.getId(), key(), null);
        new JobOrdersApi(destinationOffice).approveJobOrder(draft.getId(), key(), null);
        assertThat(orders.getJobOrder(draft.getId(), null, null, null).getState())
                .isEqualTo("PUBLISHED");

        var run = runOfTheOriginOffice();
        var proposed =
                matches.listMatches(null, draft.getId(), 10, run, null, null).getItems();
        assertThat(proposed)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(match -> match.getState().equals("PROPOSED"));
        assertThat(proposed.getFirst().getWorkerId())
                .as("an employer learns who it is later")
                .isNull();

        offersAndTakesBack(proposed.get(0), draft.getId());
        var accepted = offersAndIsAccepted(proposed.get(1), draft.getId());
        new GeneratedTravel(Suite.played(), firm.clientId(), "office-" + ORIGIN).toTheFirstDay(accepted);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> orders.getJobOrder(draft.getId(), null, null, null).getFilled() == 1);
    }

    private MatchView offersAndIsAccepted(MatchView match, String order) throws ApiException {
        matches.shortlistMatch(match.getId(), key(), null);
        assertThat(decide(match, Question.PROPOSAL).getState()).isEqualTo("MUTUAL");
        matches.offerMatch(match.getId(), key(), null);
        assertThat(decide(match, Question.OFFER).getState()).isEqualTo("OFFER_ACCEPTED");
        assertThat(orders.getJobOrder(order, null, null, null).getReserved()).isOne();
        return matches.getMatch(match.getId(), null);
    }

    private void offersAndTakesBack(MatchView match, String order) throws ApiException {
        matches.shortlistMatch(match.getId(), key(), null);
        assertThat(decide(match, Question.PROPOSAL).getState()).isEqualTo("MUTUAL");

        var once = key();
        var offered = matches.offerMatch(match.getId(), once, null);
        assertThat(offered.getState()).isEqualTo("OFFERED");
        assertThat(matches.offerMatch(match.getId(), once, null))
                .as("the same key again")
                .isEqualTo(offered);
        assertThat(orders.getJobOrder(order, null, null, null).getReserved()).isOne();
        var refused = catchThrowableOfType(ApiException.class, () -> matches.offerMatch(match.getId(), key(), null));
        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(problem(refused).getCode()).isEqualTo("MATCH_STATE");
        assertThat(problem(refused).getAllowedActions()).isNotEmpty();

        var released = matches.retractOffer(match.getId(), key(), new ReasonRequest().reasonCode("POST_GONE"), null);
        assertThat(released.getState()).isEqualTo("NOT_AVAILABLE");
        assertThat(orders.getJobOrder(order, null, null, null).getReserved()).isZero();
    }

    private JobOrderRequest order(String employerId) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return new JobOrderRequest()
                .employerId(employerId)
                .employmentForm(EmploymentForm.DIRECT)
                .workForm("EMPLOYED")
                .occupationCode(like.occupation())
                .siteDivision(like.siteDivision())
                .headcount(3)
                .nightShift(false)
                .publishFrom(today)
                .validTo(today.plusDays(60))
                .startFrom(LocalDate.parse(like.startFrom()))
                .fullTime(true)
                .wage(new WageRequest()
                        .baseFen(900_000L)
                        .basis(Basis.MONTHLY)
                        .usualWeeklyHours(44)
                        .payDay(10))
                .terms(new TermsRequest()
                        .contractKind("LABOR_CONTRACT")
                        .insurance(List.of("SOCIAL_INSURANCE"))
                        .lodging(new LodgingRequest().provided(true).costFen(0L).beds(3))
                        .returnFunding(ReturnFunding.EMPLOYER));
    }

    private String runOfTheOriginOffice() throws ApiException {
        var runs = new MatchingRunsApi(originOffice);
        var run = runs.orderMatchingRun(
                key(),
                new BatchRequest()
                        .workerFilter(new WorkerFilter().originProvince(ORIGIN))
                        .jobFilter(new JobFilter().destinations(List.of(like.destination())))
                        .propose(true));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> runs.getMatchingRun(run.getId(), null).getState().equals("DONE"));
        return run.getId();
    }

    private MatchView decide(MatchView match, Question question) throws ApiException {
        return new MatchesApi(originOffice)
                .decideMatch(
                        match.getId(),
                        key(),
                        new DecisionRequest()
                                .step(question)
                                .decision(Answer.ACCEPT)
                                .consents(question == Question.OFFER ? identity(match.getEmployerId()) : List.of())
                                .workerWord(new WordRequest()
                                        .by(Means.SELF_IN_PERSON)
                                        .at(OffsetDateTime.now())
                                        .place("town hall")
                                        .languageUsed("zh")
                                        .evidenceRef("client-" + UUID.randomUUID())),
                        null);
    }

    /** With the offer the worker agrees that this employer learns who they are and may call them. */
    private static List<ConsentRequest> identity(String employer) {
        return Stream.of(Purpose.SHARE_IDENTITY_EMPLOYER, Purpose.CONTACT)
                .map(purpose -> new ConsentRequest().purpose(purpose).addScopeItem(employer))
                .toList();
    }

    private static Problem problem(ApiException refused) {
        try {
            return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("not a problem document", e);
        }
    }

    private static String destination() {
        return Suite.played().stack().options().plan().corridors().stream()
                .filter(corridor -> corridor.origin().equals(ORIGIN))
                .map(SamplePlan.Corridor::destination)
                .findFirst()
                .orElseThrow();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ApiClient as(String client) {
        var stack = Suite.played().stack();
        var api = new ApiClient();
        api.updateBaseUri(stack.gateway().toString());
        api.setRequestInterceptor(request ->
                request.header("Authorization", "Bearer " + stack.tokens().of(client)));
        return api;
    }
}
