/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.Map;
import org.nightjar.analysis.Analysis;
import org.nightjar.core.engine.SampleId;
import org.nightjar.generation.Generator;

/**
 * A sample ready to be simulated.
 *
 * @param id its name, which addresses its random numbers
 * @param generator makes its events
 * @param analyses the analysis for each selection
 */
record Prepared(SampleId id, Generator generator, Map<String, Analysis> analyses) implements Serializable {}
