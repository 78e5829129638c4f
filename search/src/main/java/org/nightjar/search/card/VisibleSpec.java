/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;

/**
 * Limits on the visible cross section, efficiency times cross section, which need no model of the signal.
 *
 * @param apartFrom the part of the efficiency that is not in it, e.g. that of the trigger: events are luminosity times this
 *     times the visible cross section
 * @param uncertainty its relative uncertainty
 * @param why what it is
 * @param source where it comes from
 */
public record VisibleSpec(double apartFrom, double uncertainty, String why, String source) implements Serializable {}
