/** The tables of the day's counts and of the live replicas. */
@NullMarked
package io.labortransfer.gateway.limits.persistence;

import org.jspecify.annotations.NullMarked;
