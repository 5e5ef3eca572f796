package io.labortransfer.benchmark.market;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.clearing.Rules;
import io.labortransfer.matching.engine.textbook.Market;
import java.util.Arrays;

/** The placement of the highest value of all, whoever stands before whom, found by another's min-cost flow. */
final class Optimum {

    private Optimum() {}

    /** For each worker the opening. */
    static int[] of(Market market, Rules rules) {
        Loader.loadNativeLibraries();
        MinCostFlow flow = new MinCostFlow();
        int workers = market.workers();
        int posts = market.posts();
        int sink = workers + posts;
        for (int worker = 0; worker < workers; worker++) {
            flow.setNodeSupply(worker, 1);
            for (int opening : market.wishes()[worker]) {
                flow.addArcWithCapacityAndUnitCost(worker, workers + opening, 1, -rules.value(worker, opening));
            }
        }
        int arcs = flow.getNumArcs();
        for (int worker = 0; worker < workers; worker++) {
            flow.addArcWithCapacityAndUnitCost(worker, sink, 1, 0); // without an opening
        }
        for (int opening = 0; opening < posts; opening++) {
            flow.addArcWithCapacityAndUnitCost(workers + opening, sink, market.seats()[opening], 0);
        }
        flow.setNodeSupply(sink, -workers);
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("the flow has no optimum: " + status);
        }
        int[] openings = new int[workers];
        Arrays.fill(openings, Placement.NOWHERE);
        for (int arc = 0; arc < arcs; arc++) {
            if (flow.getFlow(arc) > 0) {
                openings[flow.getTail(arc)] = flow.getHead(arc) - workers;
            }
        }
        return openings;
    }
}
