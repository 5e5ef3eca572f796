package io.labortransfer.matching.engine;

/**
 * One requirement of an order.
 *
 * @param kind what it is about
 * @param value what is asked
 * @param mandatory whether it keeps a worker out, or is only liked
 */
public record Demand(Kind kind, String value, boolean mandatory) {

    /** What a requirement is about; the order is the order of the checks. */
    public enum Kind {
        /** A level in the order's occupation: the worker's national level must be this or higher (a smaller number). */
        OCCUPATION_LEVEL(Reason.OCCUPATION),
        /** A certificate for the named occupation. */
        CERTIFICATE(Reason.CERTIFICATE),
        /** At least this education, a code of GB/T 4658. */
        EDUCATION_MIN(Reason.EDUCATION),
        /** A language. */
        LANGUAGE(Reason.LANGUAGE),
        /** At least this age, by a legal ground. */
        AGE_MIN(Reason.AGE_LIMIT),
        /** At most this age, by a legal ground. */
        AGE_MAX(Reason.AGE_LIMIT),
        /** This sex, by a legal ground. */
        SEX(Reason.SEX);

        private final Reason reason;

        Kind(Reason reason) {
            this.reason = reason;
        }

        /** The reason given when it is not met. */
        public Reason reason() {
            return reason;
        }
    }
}
