package io.labortransfer.matching.employer;

import io.labortransfer.kit.ruling.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employer in one unit. */
@Entity
@Table(name = "employer")
public class Employer {

    @EmbeddedId
    private EmployerKey key;

    @Column(name = "uscc")
    private String uscc;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private EmployerType type;

    @Column(name = "division")
    private String division;

    @Column(name = "no_worker_fees")
    private boolean noWorkerFees;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private EmployerState state;

    @Column(name = "note")
    private @Nullable String note;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    /** For the mapper. */
    protected Employer() {}

    private Employer(EmployerKey key, NewEmployer told, Instant at, String by) {
        this.key = key;
        uscc = told.uscc().value();
        name = told.name();
        type = told.type();
        division = told.division();
        noWorkerFees = told.noWorkerFees();
        state = EmployerState.SUBMITTED;
        createdAt = at;
        createdBy = by;
        updatedAt = at;
        updatedBy = by;
    }

    /** A registration as the employer sent it. */
    public static Employer submitted(EmployerKey key, NewEmployer told, Instant at, String by) {
        return new Employer(key, told, at, by);
    }

    /** The destination found the firm to be real. An agency that may take fees from workers is never verified. */
    public Ruling<Employer> verify(@Nullable String remark, Instant at, String by) {
        if (!state.moves().contains(EmployerState.VERIFIED)) {
            return Ruling.refused(
                    EmployerRefusal.EMPLOYER_STATE, allowedActions().toArray(String[]::new));
        }
        if (type == EmployerType.AGENCY && !noWorkerFees) {
            return Ruling.refused(EmployerRefusal.FEES_DECLARATION_MISSING);
        }
        state = EmployerState.VERIFIED;
        note = remark;
        updatedAt = at;
        updatedBy = by;
        return Ruling.granted(this);
    }

    /** What a checker should look at by hand. */
    public List<String> warnings() {
        return new Uscc(uscc).checkDigitFits() ? List.of() : List.of("USCC_CHECK_DIGIT");
    }

    /** What may be done next. */
    public List<String> allowedActions() {
        return state.moves().contains(EmployerState.VERIFIED) ? List.of("verify") : List.of();
    }

    /** Whether its job orders may be approved. */
    public boolean isVerified() {
        return state == EmployerState.VERIFIED;
    }

    /** The id. */
    public EmployerId id() {
        return new EmployerId(key.id());
    }

    /** The unit. */
    public String destinationProvince() {
        return key.destinationProvince();
    }

    /** The credit code. */
    public String uscc() {
        return uscc;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The kind. */
    public EmployerType type() {
        return type;
    }

    /** The division. */
    public String division() {
        return division;
    }

    /** Whether it declares to take no fee from workers. */
    public boolean noWorkerFees() {
        return noWorkerFees;
    }

    /** The state. */
    public EmployerState state() {
        return state;
    }

    /** The version, from 1. */
    public long version() {
        return version + 1;
    }

    /** Whether this is the employer with that id. */
    public boolean is(@Nullable UUID other) {
        return key.id().equals(other);
    }
}
