/**
 * The sample: a seeded generator that writes the files a province, an employer or an office would send, and a ledger
 * of what exactly must come out when the suite has worked through them. No line describes a real person: every ID
 * number begins with the synthetic prefix.
 */
@NullMarked
package io.labortransfer.local.sample;

import org.jspecify.annotations.NullMarked;
