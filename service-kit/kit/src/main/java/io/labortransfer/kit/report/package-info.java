/**
 * Reports as jobs: a feature says what its rows are, the engine orders, writes, keeps, renders and ends. Rows are stored once, encrypted,
 * and become CSV, a workbook or JSON when they are fetched.
 */
@NullMarked
package io.labortransfer.kit.report;

import org.jspecify.annotations.NullMarked;
