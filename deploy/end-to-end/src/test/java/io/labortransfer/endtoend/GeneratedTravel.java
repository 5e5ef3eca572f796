package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.client.matching.model.MatchView;
import io.labortransfer.client.tracking.ApiClient;
import io.labortransfer.client.tracking.ApiException;
import io.labortransfer.client.tracking.api.SpellsApi;
import io.labortransfer.client.tracking.api.TransfersApi;
import io.labortransfer.client.tracking.api.TripsApi;
import io.labortransfer.client.tracking.model.AnswerItem;
import io.labortransfer.client.tracking.model.Answers;
import io.labortransfer.client.tracking.model.CheckInItem;
import io.labortransfer.client.tracking.model.CheckIns;
import io.labortransfer.client.tracking.model.ContractItem;
import io.labortransfer.client.tracking.model.ContractKind;
import io.labortransfer.client.tracking.model.Contracts;
import io.labortransfer.client.tracking.model.HandoverItem;
import io.labortransfer.client.tracking.model.Handovers;
import io.labortransfer.client.tracking.model.LegKind;
import io.labortransfer.client.tracking.model.LegRequest;
import io.labortransfer.client.tracking.model.Moment;
import io.labortransfer.client.tracking.model.OnTheWord;
import io.labortransfer.client.tracking.model.Plan;
import io.labortransfer.client.tracking.model.SeatItem;
import io.labortransfer.client.tracking.model.SeatWishes;
import io.labortransfer.client.tracking.model.StartItem;
import io.labortransfer.client.tracking.model.Starts;
import io.labortransfer.client.tracking.model.StatedWord;
import io.labortransfer.client.tracking.model.TransferBatchAnswer;
import io.labortransfer.client.tracking.model.TransferCase;
import io.labortransfer.client.tracking.model.TripMode;
import io.labortransfer.client.tracking.model.TripPurpose;
import io.labortransfer.client.tracking.model.WordBy;
import io.labortransfer.client.tracking.model.YesNo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;

/** One accepted match, carried to the first day on the post by the generated client of transfer tracking. */
final class GeneratedTravel {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final TransfersApi employer;
    private final TransfersApi office;
    private final TripsApi trips;
    private final SpellsApi spells;

    GeneratedTravel(Suite suite, String employer, String office) {
        this.employer = new TransfersApi(as(suite, employer));
        this.spells = new SpellsApi(as(suite, employer));
        this.office = new TransfersApi(as(suite, office));
        this.trips = new TripsApi(as(suite, office));
    }

    void toTheFirstDay(MatchView accepted) throws ApiException {
        var opened = await().atMost(WITHIN)
                .until(
                        () -> employer.listTransfers(null, null, accepted.getJobOrderId(), 10, null)
                                .getItems(),
                        cases -> cases.size() == 1)
                .getFirst();
        var id = opened.getId();
        done(employer.uploadContracts(key(), new Contracts().addItemsItem(contract(opened))));
        assertThat(office.confirmContract(id, key(), new OnTheWord().workerWord(word()), null)
                        .getState())
                .isEqualTo("CONTRACTED");
        done(employer.answerChecklists(key(), answers(id, "insurance", "lodging", "no-fee", "no-documents")));
        done(office.answerChecklists(
                key(), onTheWord(answers(id, "orientation", "emergency-contact", "consent", "contract-read"))));
        done(office.answerChecklists(key(), workers(id, "no-fee", "no-documents")));
        assertThat(state(id)).isEqualTo("READY");

        travel(opened);
        assertThat(state(id)).isEqualTo("ARRIVED");
        done(employer.handOverTransfers(
                key(),
                new Handovers().addItemsItem(new HandoverItem().transferId(id).at(now()))));
        done(employer.startTransfers(
                key(), new Starts().addItemsItem(new StartItem().transferId(id).start(LocalDate.now(CHINA)))));
        assertThat(state(id)).isEqualTo("ON_POST");
        assertThat(spells.getSpell(employer.getTransfer(id, null).getSpellId(), null)
                        .getState())
                .isEqualTo("ACTIVE");
    }

    private static ContractItem contract(TransferCase opened) {
        return new ContractItem()
                .transferId(opened.getId())
                .kind(ContractKind.LABOR_CONTRACT)
                .termsHash(opened.getTermsHash())
                .legalEmployerId(opened.getEmployerId())
                .workerHasCopy(true)
                .signedAt(now());
    }

    private void travel(TransferCase rider) throws ApiException {
        var trip = trips.planTrip(
                key(),
                new Plan()
                        .purpose(TripPurpose.NEW_POST)
                        .mode(TripMode.COACH)
                        .addLegsItem(new LegRequest()
                                .kind(LegKind.TRUNK)
                                .from(rider.getOriginProvince() + "0100")
                                .to(rider.getDestinationProvince() + "0100")
                                .capacity(20)
                                .departAt(now().plusMinutes(10))
                                .arriveAt(now().plusHours(14))
                                .vehicleNo("coach-client")));
        var id = trip.getId();
        assertThat(trips.assignSeats(
                                id,
                                key(),
                                new SeatWishes()
                                        .addItemsItem(new SeatItem()
                                                .transferId(rider.getId())
                                                .boardAt(1)
                                                .leaveAt(1)
                                                .workerWord(word())),
                                null)
                        .getItems())
                .allMatch(seat -> seat.getStatus() == 200);
        trips.confirmTrip(id, key(), null);
        trips.openBoarding(id, key(), null);
        trips.checkIn(
                id,
                key(),
                new CheckIns()
                        .addItemsItem(new CheckInItem()
                                .transferId(rider.getId())
                                .legSeq(1)
                                .at(now())),
                null);
        trips.departLeg(id, 1, key(), new Moment().at(now()), null);
        trips.arriveLeg(id, 1, key(), new Moment().at(now()), null);
    }

    private String state(String id) throws ApiException {
        return employer.getTransfer(id, null).getState();
    }

    private static Answers answers(String id, String... items) {
        return new Answers()
                .items(Stream.of(items)
                        .map(item -> new AnswerItem().transferId(id).item(item).answer(YesNo.YES))
                        .toList());
    }

    private static Answers onTheWord(Answers answers) {
        answers.getItems().forEach(item -> item.workerWord(word()));
        return answers;
    }

    private static Answers workers(String id, String... items) {
        return new Answers()
                .items(Stream.of(items)
                        .map(item -> new AnswerItem()
                                .transferId(id)
                                .item(item)
                                .workerAnswer(YesNo.YES)
                                .workerWord(word()))
                        .toList());
    }

    private static StatedWord word() {
        return new StatedWord()
                .by(WordBy.SELF_IN_PERSON)
                .at(now())
                .place("town hall")
                .languageUsed("zh")
                .evidenceRef("client-" + UUID.randomUUID());
    }

    private static void done(TransferBatchAnswer answer) {
        assertThat(answer.getItems())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.getStatus())
                        .as(String.valueOf(item.getProblem()))
                        .isEqualTo(200));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(CHINA).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ApiClient as(Suite suite, String client) {
        var api = new ApiClient();
        api.updateBaseUri(suite.stack().gateway().toString());
        api.setRequestInterceptor(request -> request.header(
                "Authorization", "Bearer " + suite.stack().tokens().of(client)));
        return api;
    }
}
