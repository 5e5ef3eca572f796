package io.labortransfer.matching.joborder.rest;

import io.labortransfer.kit.importing.LineSubject;
import io.labortransfer.kit.importing.RecordFormats;
import io.labortransfer.kit.importing.lines.LineByLine;
import io.labortransfer.kit.importing.lines.LineFate;
import io.labortransfer.kit.importing.lines.LineImports;
import io.labortransfer.kit.importing.lines.LineKeys;
import io.labortransfer.kit.importing.lines.LineSender;
import io.labortransfer.kit.importing.lines.LineTurn;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.CheckedForms;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderBook;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.JobOrderSources;
import io.labortransfer.matching.joborder.Posting;
import io.labortransfer.matching.joborder.SourceRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Files of job orders, each known by the record that it comes from and taken as its employer would send it alone. */
@Singleton
class JobOrderImports extends LineImports<JobOrderLine> {

    static final String JOB_ORDERS = "job-orders";
    private static final int MOST = 20;

    private final JobOrderBook orders;
    private final JobOrderSources sources;
    private final CheckedForms forms;

    JobOrderImports(
            RecordFormats formats,
            LineByLine engine,
            JobOrderExample example,
            JobOrderBook orders,
            JobOrderSources sources,
            CheckedForms forms) {
        super(formats.of(JobOrderLine.class, JobOrderColumns.ALL, MOST), engine, example);
        this.orders = orders;
        this.sources = sources;
        this.forms = forms;
    }

    @Override
    public String name() {
        return JOB_ORDERS;
    }

    @Override
    public String operation() {
        return "importJobOrders";
    }

    @Override
    public String idPrefix() {
        return JobOrderId.PREFIX;
    }

    @Override
    protected LineFate take(LineSender sender, JobOrderLine line, LineTurn turn) {
        JobOrderLine.Naming naming = forms.sound(line.naming(sender.sourceSystem()));
        SourceRecord source = new SourceRecord(naming.sourceSystem(), naming.sourceRecordId());
        turn.isAbout(LineSubject.of(LineKeys.of(source.system(), source.recordId()), List.of()));
        Posting posting = forms.sound(line.request(sender.passport())).posting();
        boolean submit = Boolean.TRUE.equals(line.submit());
        Optional<JobOrderId> known =
                sources.find(sender.scope(), sender.passport().org(), source);
        if (known.isEmpty()) {
            return drafted(sender, source, posting, submit);
        }
        JobOrder order = orders.own(known.get()).orElseThrow(Problems::notFound);
        return changed(sender, order, posting, submit);
    }

    private LineFate drafted(LineSender sender, SourceRecord source, Posting posting, boolean submit) {
        JobOrder order = orders.draft(posting);
        sender.mustCreate();
        sources.keep(sender.scope(), sender.passport().org(), source, order);
        return LineFate.created((submit ? handedIn(order) : order).id().value());
    }

    /** What an office gave back stays with its employer until it says something else: an old file does not hand it in again. */
    private LineFate changed(LineSender sender, JobOrder order, Posting posting, boolean submit) {
        boolean differs = !order.posting().equals(posting);
        boolean handsIn = submit && order.isDraft() && (differs || order.returnedAt() == null);
        if (!differs && !handsIn) {
            return LineFate.unchanged(order.id().value());
        }
        JobOrder changed =
                differs ? orders.amend(order.id(), before -> posting).orElseThrow(Problems::notFound) : order;
        if (handsIn) {
            changed = handedIn(changed);
        }
        sender.mustChange();
        return LineFate.updated(changed.id().value());
    }

    private JobOrder handedIn(JobOrder order) {
        return orders.submit(order.id()).orElseThrow(Problems::notFound);
    }
}
