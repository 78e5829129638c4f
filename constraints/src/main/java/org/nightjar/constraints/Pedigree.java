/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

/**
 * Where a curve comes from.
 *
 * @param how hepdata, author-file, digitised, quoted (a number of the text) or translated (from another model)
 * @param from table, file or figure
 * @param by who obtained it
 * @param precision how precise the numbers are
 * @param thinned what was left out or rounded
 * @param level confidence or credibility level as published, or "not stated"
 * @param levelStatus from source, from memory, or not stated
 * @param citesStatus from source, checked (title and number against a second source), or from memory
 * @param licence under which the numbers are passed on
 * @param note anything else; may be empty
 */
public record Pedigree(
        String how,
        String from,
        String by,
        String precision,
        String thinned,
        String level,
        String levelStatus,
        String citesStatus,
        String licence,
        String note) {}
