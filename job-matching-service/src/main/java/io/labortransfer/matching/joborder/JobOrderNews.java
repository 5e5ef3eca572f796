package io.labortransfer.matching.joborder;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.matching.employer.EmployerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the suite about job orders: what happened on one topic, the complete state on the other. */
@ApplicationScoped
public class JobOrderNews {

    private static final String EVENTS = "lt.joborder.v1";
    private static final String STATES = "lt.joborder-state.v1";

    private final Outbox outbox;

    JobOrderNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells what happened, in this order, and the state after it. */
    void announce(JobOrder order, String... happened) {
        List<Announcement> all = new ArrayList<>();
        for (String what : happened) {
            all.add(announcement(EVENTS, "lt.joborder." + what + ".v1", order));
        }
        all.add(announcement(STATES, "lt.joborder.changed.v1", order));
        outbox.announceAll(all);
    }

    /** Tells that counts changed, and that the last post was taken when it was. */
    public void announceCounts(JobOrder order) {
        if (order.state() == JobOrderState.FILLED) {
            announce(order, "filled");
        } else {
            announce(order);
        }
    }

    /** Tells that a post was left, and that the order takes people again when it does. */
    public void announceLeft(Headcount.Left left) {
        if (left.reopened()) {
            announce(left.order(), "reopened");
        } else {
            announce(left.order());
        }
    }

    private static Announcement announcement(String topic, String type, JobOrder order) {
        String id = order.id().wire();
        return new Announcement(
                topic, id, type, id, order.version(), null, order.key().destinationProvince(), Told.of(order));
    }

    /** The complete order, without free text. */
    record Told(
            String jobOrderId,
            String destinationProvince,
            String employerId,
            String legalEmployerId,
            @Nullable String userEmployerId,
            String employmentForm,
            String workForm,
            String siteDivision,
            String occupationCode,
            int headcount,
            int reserved,
            int filled,
            boolean nightShift,
            boolean fullTime,
            String publishFrom,
            String startFrom,
            String validTo,
            long baseFen,
            String basis,
            @Nullable Integer usualWeeklyHours,
            List<Wage.Deduction> deductions,
            @Nullable Integer payDay,
            Terms.@Nullable Lodging lodging,
            String returnFunding,
            Wage wage,
            Terms terms,
            List<Requirement> requirements,
            String termsHash,
            @Nullable String agreementLineId,
            @Nullable String guaranteeId,
            @Nullable String brandId,
            boolean subsidized,
            String state,
            long version) {

        static Told of(JobOrder order) {
            Posting posting = order.posting();
            return new Told(
                    order.id().wire(),
                    order.key().destinationProvince(),
                    new EmployerId(posting.employerId()).wire(),
                    new EmployerId(posting.legalEmployerId()).wire(),
                    posting.userEmployerId() == null ? null : new EmployerId(posting.userEmployerId()).wire(),
                    posting.employmentForm().name(),
                    posting.workForm(),
                    posting.siteDivision().substring(0, 6),
                    posting.occupationCode(),
                    posting.headcount(),
                    order.reserved(),
                    order.filled(),
                    posting.nightShift(),
                    posting.fullTime(),
                    posting.publishFrom().toString(),
                    posting.startFrom().toString(),
                    posting.validTo().toString(),
                    posting.wage().baseFen(),
                    posting.wage().basis().name(),
                    posting.wage().usualWeeklyHours(),
                    posting.wage().deductions(),
                    posting.wage().payDay(),
                    posting.terms().lodging(),
                    posting.terms().returnFunding().name(),
                    posting.wage(),
                    posting.terms(),
                    posting.requirements(),
                    order.termsHash(),
                    LinkedId.AGREEMENT_LINE.wire(posting.agreementLineId()),
                    LinkedId.GUARANTEE.wire(posting.guaranteeId()),
                    LinkedId.BRAND.wire(posting.brandId()),
                    posting.subsidized(),
                    order.state().name(),
                    order.version());
        }
    }
}
