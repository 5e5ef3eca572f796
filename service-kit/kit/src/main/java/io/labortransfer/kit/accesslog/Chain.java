package io.labortransfer.kit.accesslog;

import java.nio.charset.StandardCharsets;

/** The end of the chain of one province: how many links it has and the hash of the last. */
final class Chain {

    private final long links;
    private final byte[] head;

    Chain(long links, byte[] head) {
        this.links = links;
        this.head = head;
    }

    /** A chain without links; its hash names service and province, so that no chain can pass for another. */
    static Chain empty(String service, String province) {
        var name = "access-chain/1|" + service + "|" + province;
        return new Chain(0, StoredRecord.sha256(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The chain with one more link. */
    Chain with(byte[] digest) {
        return new Chain(links + 1, StoredRecord.sha256(head, digest));
    }

    long links() {
        return links;
    }

    byte[] head() {
        return head;
    }
}
