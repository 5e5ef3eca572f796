package io.labortransfer.tracking.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the version in force, with the seats that it has given; only the database counts those. */
@Entity
@Table(name = "agreement_line")
public class AgreementLine {

    @EmbeddedId
    private AgreementKey key;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private String destinationProvince;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private @Nullable String occupationCode;

    @Column(name = "person_group", updatable = false)
    @Enumerated(EnumType.STRING)
    private PersonGroup group;

    @Column
    private int targetPersons;

    @Column
    private int committedPosts;

    @Column
    private int fundedSeatCap;

    @Column(insertable = false, updatable = false)
    private int usedSeats;

    @Column
    private boolean inForce;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgreementLine() {}

    AgreementLine(Agreement agreement, AgreedLine agreed) {
        this.key = new AgreementKey(agreement.key().originProvince(), agreed.lineId());
        this.agreementId = agreement.id().value();
        this.destinationProvince = agreement.party(PartySide.DESTINATION).reportingUnit();
        this.year = agreed.year();
        this.occupationCode = agreed.occupationCode();
        this.group = agreed.group();
        write(agreed);
    }

    void write(AgreedLine agreed) {
        targetPersons = agreed.targetPersons();
        committedPosts = agreed.committedPosts();
        fundedSeatCap = agreed.fundedSeatCap();
    }

    void giveSeats(boolean yes) {
        inForce = yes;
    }

    /** The line's id. */
    public UUID id() {
        return key.id();
    }

    /** The agreement that it is a line of. */
    public UUID agreementId() {
        return agreementId;
    }

    /** What was agreed. */
    public AgreedLine agreed() {
        return new AgreedLine(key.id(), year, occupationCode, group, targetPersons, committedPosts, fundedSeatCap);
    }

    /** Seats given so far: held for riders who have not set out yet, or used. */
    public int usedSeats() {
        return usedSeats;
    }
}
