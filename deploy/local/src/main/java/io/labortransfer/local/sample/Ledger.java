package io.labortransfer.local.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must come out when the suite has worked through the sample, to the line and to the person. */
public record Ledger(long seed, String today, List<ImportLedger> imports, List<CorridorLedger> corridors) {
    public Ledger {
        imports = List.copyOf(imports);
        corridors = List.copyOf(corridors);
    }

    /** What one province's file must come to. Lines are counted from 1, a header line included. */
    public record ImportLedger(
            String province,
            String file,
            String mediaType,
            String sourceSystem,
            int rows,
            int created,
            List<Integer> parkedLines,
            List<RejectedLine> rejectedLines) {
        public ImportLedger {
            parkedLines = List.copyOf(parkedLines);
            rejectedLines = List.copyOf(rejectedLines);
        }

        public int parked() {
            return parkedLines.size();
        }

        public int rejected() {
            return rejectedLines.size();
        }

        /** How many lines must be rejected for each reason. */
        public Map<String, Integer> rejectedByCode() {
            Map<String, Integer> counts = new TreeMap<>();
            rejectedLines.forEach(line -> counts.merge(line.code(), 1, Integer::sum));
            return counts;
        }
    }

    /** One spoiled line; the field is empty when the whole line is wrong. */
    public record RejectedLine(int line, String field, String code) {}

    /** What must become of the wishes of one province and the job orders of the other. */
    public record CorridorLedger(
            String origin,
            String destination,
            int wishes,
            int consents,
            int employers,
            int jobOrders,
            int published,
            Map<String, Integer> refusedOrders,
            int seats,
            int proposals,
            Map<String, Integer> withoutProposal,
            List<String> declineProposal,
            int offers,
            List<String> declineOffer,
            int cases,
            List<Integer> vehicles,
            int travellers,
            int waitlisted,
            int inWorkAlready) {
        public CorridorLedger {
            refusedOrders = new TreeMap<>(refusedOrders);
            withoutProposal = new TreeMap<>(withoutProposal);
            declineProposal = List.copyOf(declineProposal);
            declineOffer = List.copyOf(declineOffer);
            vehicles = List.copyOf(vehicles);
        }

        /** People of the exporting province whom the count must find in work at the end. */
        public int inWork() {
            return travellers + inWorkAlready;
        }
    }
}
