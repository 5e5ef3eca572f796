/** Reports on matching runs on the wire: as data, and as a page with charts. */
@NullMarked
package io.labortransfer.matching.report.rest;

import org.jspecify.annotations.NullMarked;
