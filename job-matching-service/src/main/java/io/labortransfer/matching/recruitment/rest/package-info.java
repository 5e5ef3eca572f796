/** Recruitment events over HTTP. */
@NullMarked
package io.labortransfer.matching.recruitment.rest;

import org.jspecify.annotations.NullMarked;
