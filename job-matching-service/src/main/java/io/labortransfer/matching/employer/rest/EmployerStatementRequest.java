package io.labortransfer.matching.employer.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an employer says about its block. */
record EmployerStatementRequest(@NotBlank @Size(max = 4000) String text) {}
