/** Shows and takes policies over HTTP. */
@NullMarked
package io.labortransfer.registry.policy.rest;

import org.jspecify.annotations.NullMarked;
