package io.labortransfer.registry.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which revision of which list.
 *
 * @param list name of the list
 * @param unit reporting unit that it holds for, {@code 00} for the nation
 * @param revision counted from 1
 */
@Embeddable
public record RevisionKey(
        @Column(name = "list") String list,
        @Column(name = "unit") String unit,
        @Column(name = "revision") int revision) {}
