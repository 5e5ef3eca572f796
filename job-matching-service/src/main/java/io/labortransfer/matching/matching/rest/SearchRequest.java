package io.labortransfer.matching.matching.rest;

import io.labortransfer.matching.matching.CandidateSearch;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is counted. */
record SearchRequest(
        @NotNull CandidateSearch.Scope scope,
        @NotNull @Pattern(regexp = "[1-9][0-9]{5}") String siteDivision,
        @Nullable @Pattern(regexp = "[1-8](-[0-9]{2}){0,3}") String occupation) {}
