package io.labortransfer.local.sample;

/** One employer of a receiving province. */
public record Firm(String uscc, String name, String division, String destination) {
    /** The client by which its systems call the suite. */
    public String clientId() {
        return "employer-" + uscc;
    }
}
