package io.labortransfer.kit.accesslog;

/**
 * Something in the access log that is not as it was written.
 *
 * @param province whose chain
 * @param place where: a place in the chain, or the number of a checkpoint
 * @param what in words, with the id of the record where there is one
 */
record Fault(String province, long place, String what) {

    @Override
    public String toString() {
        return "province " + province + ", place " + place + ": " + what;
    }
}
