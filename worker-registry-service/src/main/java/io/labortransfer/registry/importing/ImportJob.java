package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Passport;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One uploaded file and how far it is applied. */
@Entity
@Table(name = "import_job")
public class ImportJob {
    private static final int MOST_ATTEMPTS = 3;

    @EmbeddedId
    private ImportKey key;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.OPEN;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    private String charset;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Column(name = "source_system")
    private @Nullable String sourceSystem;

    @Column(name = "template_version")
    private int templateVersion;

    @Column(name = "division_prefix")
    private String divisionPrefix;

    private String org;

    private List<String> columns;

    private int chunks;

    @Column(name = "next_chunk")
    private int nextChunk;

    private int attempts;

    @Embedded
    private ImportCounts counts = ImportCounts.NONE;

    private @Nullable String failure;

    @Column(name = "lease_owner")
    private @Nullable UUID leaseOwner;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected ImportJob() {}

    private ImportJob(ImportKey key, Passport caller, ImportRequest request, Instant at) {
        this.key = key;
        this.format = request.format();
        this.charset = request.charset().name();
        this.mode = request.mode();
        this.sourceSystem = request.sourceSystem();
        this.templateVersion = request.templateVersion();
        this.columns = request.columns();
        this.divisionPrefix = caller.divisionPrefix();
        this.org = caller.org();
        this.createdAt = at;
    }

    static ImportJob open(UUID id, Passport caller, ImportRequest request, Instant at) {
        return new ImportJob(new ImportKey(caller.province(), id), caller, request, at);
    }

    /** Room for one more chunk; answers its number. */
    int receiveChunk() {
        return chunks++;
    }

    /** The last byte is in. */
    void commit(Instant at) {
        move(ImportState.APPLYING);
        endWhenDone(at);
    }

    boolean isLeasedTo(UUID owner) {
        return state == ImportState.APPLYING && owner.equals(leaseOwner);
    }

    /** One chunk is applied; the lease is prolonged. */
    void applied(List<LineResult> results, Duration lease, Instant at) {
        counts = counts.with(results);
        nextChunk++;
        attempts = 0;
        leaseUntil = at.plus(lease);
        endWhenDone(at);
    }

    private void endWhenDone(Instant at) {
        if (nextChunk == chunks) {
            var clean = counts.rejected() == 0 && counts.parked() == 0;
            move(clean ? ImportState.COMPLETED : ImportState.COMPLETED_WITH_ERRORS);
            endedAt = at;
        }
    }

    /** A chunk could not be applied: someone tries again soon, a few times. What is applied stays applied. */
    void stumble(Duration pause, Instant at) {
        attempts++;
        leaseUntil = at.plus(pause);
        if (attempts >= MOST_ATTEMPTS) {
            move(ImportState.FAILED);
            failure = "CHUNK_NOT_APPLIED";
            endedAt = at;
        }
    }

    private void move(ImportState next) {
        if (!state.moves().contains(next)) {
            throw new IllegalStateException("an import does not go from " + state + " to " + next);
        }
        state = next;
    }

    /** How much is applied, in whole percent. */
    public int percent() {
        return switch (state) {
            case OPEN, CANCELLED, EXPIRED -> 0;
            case APPLYING, FAILED -> (int) (100L * nextChunk / chunks);
            case COMPLETED, COMPLETED_WITH_ERRORS -> 100;
        };
    }

    public ImportId id() {
        return new ImportId(key.id());
    }

    public UUID uuid() {
        return key.id();
    }

    public ImportState state() {
        return state;
    }

    public ImportFormat format() {
        return format;
    }

    public String charset() {
        return charset;
    }

    public ImportMode mode() {
        return mode;
    }

    public @Nullable String sourceSystem() {
        return sourceSystem;
    }

    public int templateVersion() {
        return templateVersion;
    }

    /** Prefix of the divisions that the uploading office registers for. */
    public String divisionPrefix() {
        return divisionPrefix;
    }

    public String org() {
        return org;
    }

    public List<String> columns() {
        return columns;
    }

    public int nextChunk() {
        return nextChunk;
    }

    public ImportCounts counts() {
        return counts;
    }

    public @Nullable String failure() {
        return failure;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
