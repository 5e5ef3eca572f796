/** Shows and takes policies over HTTP. */
@NullMarked
package io.labortransfer.matching.policy.rest;

import org.jspecify.annotations.NullMarked;
