package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.Door.contracted;
import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Offer.anOffer;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.FeedReader;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TransferChangesTest {

    private static final String FEED = "/api/v1/transfers/changes";

    @Test
    void all_parties_of_a_case_follow_it_and_nobody_else() {
        Offer offer = anOffer();
        var origin = new FeedReader(Passports.op("51").prefix("5134"), FEED);
        var firm = new FeedReader(employer(offer), FEED);
        var worker = new FeedReader(Passports.wk("51", offer.worker()), FEED);
        var neighbour = new FeedReader(Passports.op("51").prefix("5101"), FEED);
        var otherFirm = new FeedReader(Passports.em("44", "91440000000000001X", Offer.id()), FEED);
        var foreign = new FeedReader(Passports.op("52"), FEED);

        String id = opened(offer);
        contracted(offer, id);

        assertThat(origin.versionsOf(id, 2)).isSorted();
        assertThat(firm.versionsOf(id, 2)).isSorted();
        assertThat(worker.versionsOf(id, 2)).isSorted();
        neighbour.read().hasNotSeen(id);
        assertThat(otherFirm.read().seen()).isEmpty();
        assertThat(foreign.read().seen()).isEmpty();
    }
}
