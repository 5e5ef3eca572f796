package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One uploaded file and how far it is judged or applied. */
@Entity
@Table(name = "import_job")
public class ImportJob {
    private static final Duration OPEN_FOR = Duration.ofHours(24);

    @EmbeddedId
    private ImportKey key;

    private String collection;

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

    @Column(name = "declared_rows")
    private @Nullable Long declaredRows;

    @Column(name = "division_prefix")
    private String divisionPrefix;

    private String org;

    private String client;

    private List<String> columns;

    @Embedded
    private FileProgress progress = FileProgress.NONE;

    @Embedded
    private ImportCounts counts = ImportCounts.NONE;

    private @Nullable String failure;

    @Column(name = "dry_run")
    private @Nullable UUID dryRun;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "committed_at")
    private @Nullable Instant committedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    @Column(name = "version")
    private long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected ImportJob() {}

    private ImportJob(ImportKey key, Passport caller, ImportRequest request, Instant at) {
        this.key = key;
        this.collection = request.collection();
        this.format = request.format();
        this.charset = request.charset().name();
        this.mode = request.mode();
        this.sourceSystem = request.sourceSystem();
        this.templateVersion = request.templateVersion();
        this.declaredRows = request.rows();
        this.columns = request.columns();
        this.divisionPrefix = caller.divisionPrefix();
        this.org = caller.org();
        this.client = caller.client();
        this.createdAt = at;
        this.expiresAt = at.plus(OPEN_FOR);
    }

    static ImportJob open(UUID id, Passport caller, ImportRequest request, Instant at) {
        return new ImportJob(new ImportKey(caller.province(), id), caller, request, at);
    }

    /** Whether an office of the caller's reach sent it. */
    public boolean isOfReach(Passport caller) {
        return divisionPrefix.startsWith(caller.divisionPrefix());
    }

    /** Whether the caller's organization sent it. */
    public boolean isSentBy(Passport caller) {
        return org.equals(caller.org());
    }

    /** Only the office that sent the file moves it on. */
    Ruling<ImportJob> heldBy(Passport caller) {
        return isSentBy(caller) ? Ruling.granted(this) : Ruling.refused(ImportRefusal.IMPORT_OF_OTHERS);
    }

    /** Whether lines may be read back: only by the client that sent them, once they are judged, and while they are kept. */
    Ruling<ImportJob> opensLinesTo(Passport caller) {
        if (!org.equals(caller.org()) || !client.equals(caller.client())) {
            return Ruling.refused(ImportRefusal.IMPORT_LINES_OF_OTHERS);
        }
        return state == ImportState.OPEN || state.isRunning() ? refused() : Ruling.granted(this);
    }

    /** Whether one more chunk may come. */
    Ruling<ImportJob> takesChunk(Instant at) {
        return isIn(ImportState.OPEN, at);
    }

    /** A CSV file says in its first line what the others hold. */
    void readHeader(List<String> header) {
        columns = List.copyOf(header);
    }

    /** Begins the dry run of the stored chunks, under this key of its own. */
    Ruling<ImportJob> validate(int storedPieces, UUID run, Instant at) {
        return isIn(ImportState.OPEN, at).map(open -> {
            dryRun = run;
            start(ImportState.VALIDATING, storedPieces, at);
            endWhenDone(at);
            return this;
        });
    }

    /** All is here and may be applied. */
    Ruling<ImportJob> commit(int storedPieces, Instant at) {
        return isIn(state == ImportState.VALIDATED ? state : ImportState.OPEN, at)
                .map(open -> {
                    committedAt = at;
                    start(ImportState.APPLYING, storedPieces, at);
                    endWhenDone(at);
                    return this;
                });
    }

    /** Nobody wants it any more. What was applied stays. */
    Ruling<ImportJob> cancel(Instant at) {
        if (!state.moves().contains(ImportState.CANCELLED)) {
            return refused();
        }
        move(ImportState.CANCELLED);
        endedAt = at;
        return Ruling.granted(this);
    }

    private Ruling<ImportJob> isIn(ImportState wanted, Instant at) {
        if (state != wanted) {
            return refused();
        }
        return at.isBefore(expiresAt) ? Ruling.granted(this) : Ruling.refused(ImportRefusal.IMPORT_EXPIRED, "cancel");
    }

    private Ruling<ImportJob> refused() {
        return Ruling.refused(ImportRefusal.IMPORT_STATE, state.actions().toArray(String[]::new));
    }

    private void start(ImportState running, int storedPieces, Instant at) {
        move(running);
        progress = FileProgress.begin(storedPieces, at);
        counts = ImportCounts.NONE;
    }

    /** One piece is judged or applied. */
    void done(FilePiece piece, List<LineResult> results, Instant at) {
        counts = counts.with(results);
        progress = progress.after(piece, at);
        endWhenDone(at);
    }

    private void endWhenDone(Instant at) {
        if (!progress.isDone()) {
            return;
        }
        if (state == ImportState.VALIDATING) {
            move(ImportState.VALIDATED);
            expiresAt = at.plus(OPEN_FOR);
        } else {
            var clean = counts.rejected() == 0 && counts.parked() == 0;
            move(clean ? ImportState.COMPLETED : ImportState.COMPLETED_WITH_ERRORS);
            endedAt = at;
        }
    }

    /** Lines that waited in a case became something else; without any that is amiss the file is as good as clean. */
    void settle(long lines, LineStatus into) {
        counts = counts.settled(lines, into);
        if (state == ImportState.COMPLETED_WITH_ERRORS && counts.rejected() == 0 && counts.parked() == 0) {
            move(ImportState.COMPLETED);
        }
    }

    /** A piece could not be judged or applied, several times. What is applied stays applied. */
    void fail(Instant at) {
        move(ImportState.FAILED);
        failure = "CHUNK_NOT_APPLIED";
        endedAt = at;
    }

    private void move(ImportState next) {
        if (!state.moves().contains(next)) {
            throw new IllegalStateException("an import does not go from " + state + " to " + next);
        }
        state = next;
    }

    /** How much is judged or applied, in whole percent. */
    public int percent() {
        return switch (state) {
            case OPEN, EXPIRED -> 0;
            case VALIDATING, APPLYING, FAILED, CANCELLED -> progress.percent();
            case VALIDATED, COMPLETED, COMPLETED_WITH_ERRORS -> 100;
        };
    }

    /** How many rows were judged or applied in a second, from its start to its last piece. */
    public @Nullable Long rowsPerSecond() {
        return progress.rowsPerSecond(counts.rows());
    }

    /** When it will be judged or applied, at the pace until now; only while it goes on. */
    public @Nullable Instant expectedEndAt() {
        return state.isRunning() ? progress.expectedEnd() : null;
    }

    /** Under which key its results stand: those of the dry run until it is committed. */
    public UUID run() {
        return dryRun == null || committedAt != null ? key.id() : dryRun;
    }

    /** Whether nothing is written but the forecast. */
    public boolean isDry() {
        return state == ImportState.VALIDATING;
    }

    public ImportId id() {
        return new ImportId(key.id());
    }

    public UUID uuid() {
        return key.id();
    }

    /** The collection that it fills. */
    public String collection() {
        return collection;
    }

    public ImportState state() {
        return state;
    }

    public ImportFormat format() {
        return format;
    }

    public Charset charset() {
        return Charset.forName(charset);
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

    /** How many rows the client said that there are. */
    public @Nullable Long declaredRows() {
        return declaredRows;
    }

    /** Prefix of the divisions that the uploading office registers for. */
    public String divisionPrefix() {
        return divisionPrefix;
    }

    public String org() {
        return org;
    }

    /** The client that sent it. */
    public String client() {
        return client;
    }

    /** The unit whose file it is. */
    public String unit() {
        return key.originProvince();
    }

    public List<String> columns() {
        return columns;
    }

    FileProgress progress() {
        return progress;
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

    public @Nullable Instant committedAt() {
        return committedAt;
    }

    /** When it expires, if it is not committed before. */
    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
    /** Counts the changes that a reader can see, its progress among them. */
    public long version() {
        return version;
    }
}
