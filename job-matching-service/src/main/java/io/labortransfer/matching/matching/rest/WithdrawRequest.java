package io.labortransfer.matching.matching.rest;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A worker leaves. */
record WithdrawRequest(@Nullable @Valid WordRequest workerWord) {}
