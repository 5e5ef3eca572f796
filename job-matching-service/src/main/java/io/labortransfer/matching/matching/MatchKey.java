package io.labortransfer.matching.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Primary key of a match.
 *
 * @param originProvince the worker's unit
 * @param id the match
 */
@Embeddable
public record MatchKey(
        @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
