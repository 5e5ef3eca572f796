/**
 * Who was shown whom. One filter, driven by the policy table, writes a record for every answer about people before it leaves; behind
 * the requests the records become a hash chain per province, whose head the service signs every hour; the verifier says whether all
 * of it is whole.
 */
@NullMarked
package io.labortransfer.kit.accesslog;

import org.jspecify.annotations.NullMarked;
