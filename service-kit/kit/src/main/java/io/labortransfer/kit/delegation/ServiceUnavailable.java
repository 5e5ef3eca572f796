package io.labortransfer.kit.delegation;

/** The other service, or the gateway that vouches for us, did not answer as it should; it may in a while. */
public final class ServiceUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceUnavailable(String what) {
        super(what, null, false, false);
    }
}
