package io.labortransfer.kit.access;

/** What ties a caller to a record; without one the record does not exist for the caller. */
public enum Relation {
    /** The own record. */
    SELF,
    /** The person is registered inside the caller's prefix. */
    OWN,
    /** The person was registered in the caller's unit, which has let the registration go. */
    FORMER,
    /** The person lives or works inside the caller's host divisions. */
    HOST,
    /** The site lies inside the caller's prefix. */
    SITE,
    /** The caller's own firm, order or hire. */
    FIRM,
    /** The caller is a party of the agreement. */
    PARTY,
    /** An active agreement and a consent or duty to share. */
    AGR,
    /** A case names the caller. */
    CASE,
    /** Employment at the caller's firm or in the caller's unit. */
    SPELL,
    /** An open rights case names the caller. */
    RIGHTS,
    /** A partner inside its grant. */
    GRANT
}
