/** Reports of matching over HTTP. */
@NullMarked
package io.labortransfer.matching.funnel.rest;

import org.jspecify.annotations.NullMarked;
