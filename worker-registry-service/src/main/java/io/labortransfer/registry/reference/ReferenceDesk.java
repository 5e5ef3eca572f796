package io.labortransfer.registry.reference;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.policy.TwoPersons;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Where revisions of the lists are read, written and approved. */
@ApplicationScoped
public class ReferenceDesk {
    private final ListSchemas schemas;
    private final ReferenceRevisions revisions;
    private final ReferenceLibrary library;
    private final ReferenceNews news;
    private final Preconditions preconditions;
    private final Clock clock;

    ReferenceDesk(
            ListSchemas schemas,
            ReferenceRevisions revisions,
            ReferenceLibrary library,
            ReferenceNews news,
            Preconditions preconditions,
            Clock clock) {
        this.schemas = schemas;
        this.revisions = revisions;
        this.library = library;
        this.news = news;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * What came of writing a draft.
     *
     * @param revision the draft
     * @param isNew whether there was none of this number
     */
    public record Written(ListRevision revision, boolean isNew) {}

    /** The lists that there are. */
    public List<ListSchema> lists() {
        return schemas.all();
    }

    /** The revisions that are in force or will be, without their rows. */
    @Transactional
    public List<ReferenceRevisions.Summary> summaries() {
        return revisions.summaries();
    }

    /** The revision in force, or 404. */
    @Transactional
    public ListRevision inForce(String list, String unit) {
        return revisions.inForce(list, unit).orElseThrow(Problems::notFound);
    }

    /** One revision, or 404. A draft is shown to those who may write it. */
    @Transactional
    public ListRevision read(Passport caller, RevisionKey key) {
        return revisions
                .find(key)
                .filter(revision -> revision.state() != RevisionState.DRAFT
                        || TwoPersons.speaks(caller, key.unit(), library.divisions()))
                .orElseThrow(Problems::notFound);
    }

    /**
     * Writes a draft under the next number, or anew under its own. The same again changes nothing and is answered the same, so that
     * whoever did not hear the answer can ask again.
     */
    @Transactional
    public Written write(Passport caller, RevisionKey key, RevisionSubmission submission) {
        var schema = writable(caller, key);
        var terms = new RevisionTerms(
                submission.validFrom(), submission.validTo(), submission.source(), new ListRows(submission.items()));
        revisions.lock(key.list(), key.unit());
        var known = revisions.find(key);
        if (known.isPresent()) {
            return new Written(rewrite(caller, known.get(), schema, terms), false);
        }
        preconditions.mustStillBe(0);
        var newest = revisions.newest(key.list(), key.unit());
        if (key.revision() != newest.map(last -> last.key().revision()).orElse(0) + 1) {
            Ruling.refused(ReferenceRefusal.REFERENCE_BEHIND).orThrow();
        }
        examine(schema, key, terms);
        var draft = ListRevision.draft(
                key, terms, caller.client(), revisions.nextVersion(key.list(), key.unit()), clock.instant());
        revisions.store(draft);
        return new Written(draft, true);
    }

    private ListRevision rewrite(Passport caller, ListRevision known, ListSchema schema, RevisionTerms terms) {
        if (known.says(terms)) {
            preconditions.mustStillBe(known.version());
            return known;
        }
        preconditions.mustBeSaidToBe(known.version());
        var key = known.key();
        known.rewrite(terms, caller.client(), revisions.nextVersion(key.list(), key.unit()), clock.instant())
                .orThrow();
        examine(schema, key, terms);
        revisions.store(known);
        return known;
    }

    /** What waits for its day sets no limit: the next number may begin before it, and then stands in its place. */
    private void examine(ListSchema schema, RevisionKey key, RevisionTerms terms) {
        if (revisions
                .inForce(key.list(), key.unit())
                .filter(standing -> standing.terms().validFrom().isAfter(terms.validFrom()))
                .isPresent()) {
            throw Problems.invalid(new FieldError("/validFrom", "EARLIER_THAN_BEFORE"));
        }
        var validTo = terms.validTo();
        if (validTo != null && !validTo.isAfter(terms.validFrom())) {
            throw Problems.invalid(new FieldError("/validTo", "SPAN_EMPTY"));
        }
        var faults =
                new RowExamination(schema, key.unit(), library::nationalRows, library.divisions()).of(terms.rows());
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }

    /**
     * Another person than the author approves; what is due comes into force at once, the rest on its day. What was approved before and
     * would come into force later than this, never does.
     */
    @Transactional
    public ListRevision approve(Passport caller, RevisionKey key) {
        writable(caller, key);
        revisions.lock(key.list(), key.unit());
        var draft = revisions.find(key).orElseThrow(Problems::notFound);
        preconditions.mustStillBe(draft.version());
        if (draft.state() == RevisionState.DRAFT && isOvertaken(draft)) {
            Ruling.refused(ReferenceRefusal.REVISION_OVERTAKEN).orThrow();
        }
        draft.approve(caller.client(), revisions.nextVersion(key.list(), key.unit()), clock.instant())
                .orThrow();
        revisions.store(draft);
        if (draft.isDue(Times.today(clock))) {
            news.publish(draft);
        } else {
            news.await(draft);
        }
        return draft;
    }

    /** A later number is in force, or will be by then. */
    private boolean isOvertaken(ListRevision draft) {
        var key = draft.key();
        var firstDay = draft.terms().validFrom();
        return Stream.concat(
                        revisions.inForce(key.list(), key.unit()).stream(),
                        revisions.waiting(key.list(), key.unit()).stream()
                                .filter(other -> !other.terms().validFrom().isAfter(firstDay)))
                .anyMatch(other -> other.key().revision() > key.revision());
    }

    private ListSchema writable(Passport caller, RevisionKey key) {
        var schema = schemas.find(key.list()).orElseThrow(Problems::notFound);
        TwoPersons.speaker(caller, key.unit(), library.divisions()).orThrow();
        if (schema.unitRows() == UnitRows.NONE && !ReferenceRevision.NATION.equals(key.unit())) {
            Ruling.refused(ReferenceRefusal.LIST_NATIONAL).orThrow();
        }
        return schema;
    }
}
