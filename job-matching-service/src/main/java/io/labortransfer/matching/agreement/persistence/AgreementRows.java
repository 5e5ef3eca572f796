package io.labortransfer.matching.agreement.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.views.ToldStates;
import io.labortransfer.kit.views.ToldStatesTable;
import io.labortransfer.kit.views.ToldStatesTable.Column;
import io.labortransfer.matching.agreement.AgreementLink;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.util.List;

/** What is kept of an agreement. */
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
                        Column.of("valid_to", AgreementLink::validTo),
                        Column.ofIds("lines", AgreementLink::lines),
                        new Column<>(
                                "line_terms",
                                (put, place, link) ->
                                        put.setObject(place, LineTermsJson.write(link.terms()), Types.OTHER))));
    }
}
