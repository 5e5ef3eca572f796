/** Takes orders of the registry's reports over HTTP. */
@NullMarked
package io.labortransfer.registry.retention.rest;

import org.jspecify.annotations.NullMarked;
