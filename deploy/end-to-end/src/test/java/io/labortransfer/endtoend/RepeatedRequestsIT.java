package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The same key sent twice, for every operation of the merged document that takes a key and that the main journey uses: while it was
 * played, the first good request of each was sent again, as it was and with other bytes.
 */
class RepeatedRequestsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Their key covers the options and not the file; of the answer the status and the place are kept. */
    private static final Set<String> STREAMED = Set.of("importWorkers");

    /** Of a larger answer the status and the headers are kept. */
    private static final int MOST_KEPT = 64 * 1024;

    /** The main journey has no use for them. That each of them asks for a key is a test of its service. */
    private static final Set<String> UNPLAYED = Set.of(
            "acceptCorrection",
            "acceptRelocation",
            "addAssistance",
            "admitEnrollment",
            "amendAgreement",
            "answerComplianceObjection",
            "appealEmployerBlock",
            "applyForJobOrder",
            "approveMatchingPolicy",
            "approveReferenceRevision",
            "approveRegistryPolicy",
            "archiveWorker",
            "attendEnrollment",
            "blockEmployer",
            "cancelConsentImport",
            "cancelHouseholdImport",
            "cancelIntentImport",
            "cancelJobOrderImport",
            "cancelMatchingRun",
            "cancelRecruitmentEvent",
            "cancelRelocation",
            "cancelStudentImport",
            "cancelTransfer",
            "cancelTrip",
            "cancelWorkerImport",
            "certifyEnrollment",
            "closeJobOrder",
            "commitConsentImport",
            "commitHouseholdImport",
            "commitIntentImport",
            "commitJobOrderImport",
            "commitStudentImport",
            "commitWorkerImport",
            "completeEnrollment",
            "counterAgreement",
            "deceaseWorker",
            "decideDuplicate",
            "declineCorrection",
            "declineRelocation",
            "draftAgreement",
            "dropEnrollment",
            "endSpell",
            "enroll",
            "enterHousehold",
            "failEnrollment",
            "fileDisposition",
            "graduateStudent",
            "holdRecruitmentEvent",
            "importConsents",
            "importHouseholds",
            "importIntents",
            "importJobOrders",
            "importStudents",
            "inviteCandidates",
            "leaveSchool",
            "liftRestriction",
            "mergeWorker",
            "noticeEmployerBlock",
            "objectToCompliance",
            "offerCourse",
            "orderMatchingReport",
            "orderRegistryReport",
            "pauseJobOrder",
            "planRecruitmentEvent",
            "proposeAgreement",
            "receiveRiskReferral",
            "reconfirmIntent",
            "registerStudent",
            "registerWorker",
            "reinstateEmployer",
            "reinstateWorker",
            "rejectMatch",
            "reportRecruitmentEvent",
            "reportRiskReferralOutcome",
            "requestSubjectRight",
            "resumeAgreement",
            "resumeJobOrder",
            "retractOffer",
            "revokeConsent",
            "sendBackJobOrder",
            "sendRiskReferral",
            "signAgreement",
            "startRelocation",
            "stateEmployerHearing",
            "surveyStudent",
            "suspendAgreement",
            "suspendEmployer",
            "suspendWorker",
            "terminateAgreement",
            "unblockEmployer",
            "unmergeWorker",
            "updateContact",
            "uploadContract",
            "validateConsentImport",
            "validateHouseholdImport",
            "validateIntentImport",
            "validateJobOrderImport",
            "validateStudentImport",
            "validateWorkerImport",
            "verifyWorker",
            "withdrawIntent",
            "withdrawMatch",
            "withdrawTransfer");

    private final Suite suite = Suite.played();
    private final JsonNode document =
            suite.as("office-51").get("/api/v1/gateway/openapi.json").body();
    private final List<ApiOperation> keyed = ApiOperation.of(document).stream()
            .filter(operation -> operation.method().equals("POST") && takesKey(operation))
            .toList();

    @TestFactory
    Stream<DynamicTest> a_request_that_comes_again_is_answered_as_before_and_another_under_its_key_is_refused() {
        return keyed.stream()
                .filter(operation -> suite.echo().of(operation).isPresent())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Echo.Repeated repeated = suite.echo().of(operation).orElseThrow();
                    assertThat(repeated.again().statusCode())
                            .isEqualTo(repeated.first().statusCode());
                    assertThat(repeated.again().headers().firstValue("Idempotency-Replayed"))
                            .contains("true");
                    assertThat(repeated.again().headers().firstValue("Location"))
                            .isEqualTo(repeated.first().headers().firstValue("Location"));
                    if (isKeptWhole(operation, repeated.first())) {
                        assertThat(JSON.readTree(repeated.again().body()))
                                .isEqualTo(JSON.readTree(repeated.first().body()));
                    } else {
                        assertThat(repeated.again().body()).isEmpty();
                    }
                    if (!STREAMED.contains(operation.id())) {
                        assertThat(repeated.other().statusCode()).isEqualTo(422);
                        assertThat(code(repeated)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
                    }
                }));
    }

    @Test
    void the_operations_that_the_journey_does_not_use_are_these() {
        Set<String> unplayed = new TreeSet<>();
        keyed.stream()
                .filter(operation -> suite.echo().of(operation).isEmpty())
                .forEach(operation -> unplayed.add(operation.id()));
        assertThat(keyed).hasSizeGreaterThan(unplayed.size());
        assertThat(unplayed).isEqualTo(UNPLAYED);
    }

    private static boolean isKeptWhole(ApiOperation operation, HttpResponse<byte[]> answer) {
        return !STREAMED.contains(operation.id()) && answer.body().length <= MOST_KEPT;
    }

    private static String code(Echo.Repeated repeated) throws IOException {
        return JSON.readTree(repeated.other().body()).path("code").asText();
    }

    private boolean takesKey(ApiOperation operation) {
        return document.path("paths")
                .path(operation.path())
                .path("post")
                .path("parameters")
                .findValuesAsText("name")
                .contains("Idempotency-Key");
    }
}
