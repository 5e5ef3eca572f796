/**
 * Whom we believe: the trusted issuers and the provinces each may speak for, and the verification of
 * the tokens they sign. A token says only which client it is; what the client may do stands in our own
 * organization row.
 */
@NullMarked
package io.labortransfer.gateway.identity;

import org.jspecify.annotations.NullMarked;
