package io.labortransfer.tracking.person.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.person.PersonFact;
import io.labortransfer.tracking.wire.ForeignIds;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What is read of the payload of {@code lt.candidate.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CandidateTold(
        @Nullable String workerId,
        @Nullable String registrationDivision,
        @Nullable String birthMonth,
        long version,
        long workerVersion) {

    PersonFact fact(ProvinceScope scope) {
        return new PersonFact(
                ForeignIds.told(ForeignIds.WORKER, workerId),
                scope.province(),
                registrationDivision,
                birthMonth == null ? null : YearMonth.parse(birthMonth).atDay(1),
                version,
                workerVersion);
    }
}
