/**
 * Cases over HTTP, one by one and in batches with an answer per item.
 */
@NullMarked
package io.labortransfer.tracking.transfer.rest;

import org.jspecify.annotations.NullMarked;
