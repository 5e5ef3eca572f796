/** The tables of organizations and their clients. */
@NullMarked
package io.labortransfer.gateway.organization.persistence;

import org.jspecify.annotations.NullMarked;
