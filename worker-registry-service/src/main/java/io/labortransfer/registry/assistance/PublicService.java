package io.labortransfer.registry.assistance;

import java.util.Map;

/** The services that everybody is owed who looks for work: one counseling, three proposals of posts, one training. */
public enum PublicService {
    COUNSELING(AssistanceKind.COUNSEL, 1),
    PROPOSALS(AssistanceKind.PLACEMENT, 3),
    TRAINING(AssistanceKind.TRAINING, 1);

    private final AssistanceKind kind;
    private final int due;

    PublicService(AssistanceKind kind, int due) {
        this.kind = kind;
        this.due = due;
    }

    /** How many are owed. */
    public int due() {
        return due;
    }

    /** How many of the measures given are this service. */
    public long given(Map<AssistanceKind, Long> measures) {
        return measures.getOrDefault(kind, 0L);
    }
}
