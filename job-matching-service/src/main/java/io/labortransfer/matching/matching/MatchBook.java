package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.joborder.Headcount;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.JobOrderNews;
import io.labortransfer.matching.policy.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Writes a match after a move and lets the order's headcount follow its state, at every move and every exit alike, so
 * that no way out can forget to give a post back.
 */
@ApplicationScoped
class MatchBook {

    private final Matches matches;
    private final Headcount headcount;
    private final JobOrderNews orderNews;
    private final MatchNews news;
    private final Terms terms;
    private final Caller caller;

    MatchBook(
            Matches matches, Headcount headcount, JobOrderNews orderNews, MatchNews news, Terms terms, Caller caller) {
        this.terms = terms;
        this.matches = matches;
        this.headcount = headcount;
        this.orderNews = orderNews;
        this.news = news;
        this.caller = caller;
    }

    /** Writes and tells a match that no run has made. */
    void propose(Match match) {
        match.waitFor(terms.matchStep());
        matches.add(match);
        write("proposed", match);
    }

    /** Writes and tells a move that no word stands behind; answers the order when its counts changed. */
    Optional<JobOrder> write(String what, Match match) {
        Optional<JobOrder> order = settle(match);
        news.announce(what, match);
        return order;
    }

    /** Writes and tells a worker's decision. */
    void write(String what, Match match, Decision decision) {
        settle(match);
        news.announce(what, match, decision);
    }

    private Optional<JobOrder> settle(Match match) {
        if (match.state().beforeAcceptance()) {
            match.waitFor(terms.matchStep());
        }
        matches.flush(caller.scope());
        Optional<JobOrder> order = headcount.settle(
                caller.scope(), match.originProvince(), match.id().value());
        order.ifPresent(orderNews::announceCounts);
        return order;
    }

    /** A post that a match had filled was left so soon that it counts as never filled; told again, nothing happens. */
    void leave(Match match) {
        headcount
                .leave(caller.scope(), match.originProvince(), match.id().value())
                .ifPresent(orderNews::announceLeft);
    }
}
