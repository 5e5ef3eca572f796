/**
 * The way of a request through the gateway, in this order: normal form, token, organization, policy,
 * passport, and then to the service that owns the path, streamed both ways. Every refusal on the way is
 * a problem document.
 */
@NullMarked
package io.labortransfer.gateway.door;

import org.jspecify.annotations.NullMarked;
