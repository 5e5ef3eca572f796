package io.labortransfer.registry.sharing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.views.ToldStates;
import io.labortransfer.kit.views.ToldStatesTable;
import io.labortransfer.kit.views.ToldStatesTable.Column;
import io.labortransfer.registry.sharing.AgreementLink;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The agreements of the unit, as tracking tells them. One that is in force opens the shares that consents have prepared; one that stops
 * closes them.
 */
@Singleton
class AgreementRows {

    @Produces
    @Singleton
    ToldStates<AgreementLink> links(AgroalDataSource database) {
        return new ToldStatesTable<>(
                database,
                "agreement_link",
                "agreement_id",
                List.of(
                        Column.of("state", AgreementLink::state),
                        Column.of("origin_prefix", AgreementLink::originPrefix),
                        Column.of("destination_unit", AgreementLink::destinationUnit),
                        Column.of("destination_prefix", AgreementLink::destinationPrefix),
                        Column.of("valid_from", AgreementLink::validFrom),
                        Column.of("valid_to", AgreementLink::validTo)));
    }
}
