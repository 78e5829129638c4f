/* SPDX-License-Identifier: Apache-2.0 */
/** Reads model folders in the Universal FeynRules Output format (arXiv:1108.2040) as data; nothing in them is executed. */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory.ufo;
