package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.Agreements;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.clearing.Rules;
import java.util.ArrayList;
import java.util.List;

/** Of those without a post, whom a line keeps out that is full, and not others who stand before them at every post. */
final class FullLines {

    private final LargeMarket market;
    private final Rules rules;
    private final int[] lineCutoff;
    private final int[] taken;
    private final long[] last;

    /** For each line the posts that rest on it. */
    private final List<List<Integer>> posts = new ArrayList<>();

    FullLines(LargeMarket market, Rules rules, Placement placement) {
        this.market = market;
        this.rules = rules;
        this.lineCutoff = placement.lineCutoff();
        this.taken = new int[market.openings().count()];
        this.last = new long[taken.length];
        for (int worker = 0; worker < placement.opening().length; worker++) {
            int post = placement.opening()[worker];
            if (post != Placement.NOWHERE) {
                taken[post]++;
                last[post] = Math.max(last[post], rules.standing(worker, post));
            }
        }
        for (int line = 0; line < lineCutoff.length; line++) {
            posts.add(new ArrayList<>());
        }
        for (int post = 0; market.agreements().hasFloors() && post < taken.length; post++) {
            short floor = market.agreements().floor()[post];
            if (floor != Agreements.NO_FLOOR) {
                posts.get(floor).add(post);
            }
        }
    }

    /** Whether a post would take the worker, who has none, if its line held more. */
    boolean keepOut(int worker) {
        for (int line = 0; line < lineCutoff.length; line++) {
            if (worker >= lineCutoff[line] && counts(line, worker)) {
                for (int post : posts.get(line)) {
                    if (rules.mayTake(worker, post) && hasSeatFor(worker, post)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A floor is kept for those whom the line of the same number counts. */
    private boolean counts(int line, int worker) {
        Agreements agreements = market.agreements();
        return agreements.favored()[line][agreements.side()[worker]];
    }

    private boolean hasSeatFor(int worker, int post) {
        int seats = market.openings().seats()[post];
        return taken[post] < seats || seats > 0 && rules.standing(worker, post) < last[post];
    }
}
