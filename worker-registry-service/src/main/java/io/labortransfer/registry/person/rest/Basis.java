package io.labortransfer.registry.person.rest;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.registry.person.ResolvePurpose;

/**
 * Why a service asks for people.
 *
 * @param purpose what it asks for
 * @param ref public id of the record that makes it necessary
 */
record Basis(ResolvePurpose purpose, String ref) {
    private static final String RIGHTS_CASE = "rgt_";

    /** The access records name the service that acted and the record that it acted for; a rights case only to those who may know of it. */
    void tell(Disclosure disclosure, Passport caller) {
        disclosure.because(purpose.name(), caller.actingService() + " for " + ref);
        if (ref.startsWith(RIGHTS_CASE)) {
            disclosure.forRightsCase(ref);
        }
    }
}
