package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.employer.AnnouncedEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * What a stopped employer has announced is cancelled, and everybody who was invited is told. Its orders wait for it, but people do not: whoever
 * was to come on a day must know, and nobody knows when the employer may go on.
 */
@ApplicationScoped
class EventsOfEmployers implements AnnouncedEvents {

    private static final String BY = "employer";

    private final RecruitmentEvents events;
    private final RecruitmentNews news;
    private final Clock clock;

    EventsOfEmployers(RecruitmentEvents events, RecruitmentNews news, Clock clock) {
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void hostStopped(ProvinceScope scope, UUID employer) {
        List<RecruitmentEvent> announced = events.lockPlanned(scope, employer);
        announced.forEach(event -> event.cancel(clock.instant(), BY).orThrow());
        events.flush(scope);
        announced.forEach(event -> news.announce(event, "cancelled"));
    }
}
