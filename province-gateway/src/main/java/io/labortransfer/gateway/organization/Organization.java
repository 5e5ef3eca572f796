package io.labortransfer.gateway.organization;

import io.labortransfer.kit.access.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization whose clients may call. */
@Entity
@Table(name = "organization")
public class Organization {

    @EmbeddedId
    private OrganizationKey key;

    @Column(name = "name")
    private String name;

    @Column(name = "roles")
    private List<String> roles;

    @Column(name = "division_prefix")
    private String divisionPrefix;

    @Column(name = "hosts")
    private List<String> hosts;

    @Column(name = "uscc")
    private @Nullable String uscc;

    @Column(name = "employer_id")
    private @Nullable UUID employerId;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Organization() {}

    /** The organization of {@code entry}, new at {@code now}. */
    public Organization(UUID id, OrganizationEntry entry, Instant now) {
        this.key = new OrganizationKey(entry.reportingUnit(), id);
        this.name = entry.name();
        this.roles = names(entry);
        this.divisionPrefix = Objects.requireNonNull(entry.divisionPrefix());
        this.hosts = Objects.requireNonNull(entry.hosts());
        this.uscc = entry.uscc();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what the file says now. An employer that becomes another one loses its employer id. */
    public void follow(OrganizationEntry entry, Instant now) {
        if (isLike(entry)) {
            return;
        }
        if (!Objects.equals(uscc, entry.uscc())) {
            employerId = null;
        }
        name = entry.name();
        roles = names(entry);
        divisionPrefix = Objects.requireNonNull(entry.divisionPrefix());
        hosts = Objects.requireNonNull(entry.hosts());
        uscc = entry.uscc();
        updatedAt = now;
    }

    /** Learns under which id the matching service knows this employer; answers whether that was news. */
    public boolean becomeEmployer(UUID employer, Instant now) {
        if (employer.equals(employerId)) {
            return false;
        }
        employerId = employer;
        updatedAt = now;
        return true;
    }

    private boolean isLike(OrganizationEntry entry) {
        return name.equals(entry.name())
                && roles.equals(names(entry))
                && divisionPrefix.equals(entry.divisionPrefix())
                && hosts.equals(entry.hosts())
                && Objects.equals(uscc, entry.uscc());
    }

    private static List<String> names(OrganizationEntry entry) {
        return entry.roles().stream().map(Actor::name).sorted().toList();
    }

    /** Its key. */
    public OrganizationKey key() {
        return key;
    }

    /** The employer id, once it is known. */
    public Optional<UUID> employerId() {
        return Optional.ofNullable(employerId);
    }
}
