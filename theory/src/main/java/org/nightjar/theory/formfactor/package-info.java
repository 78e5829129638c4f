/* SPDX-License-Identifier: Apache-2.0 */
/** Electromagnetic form factors of charged pions and kaons, from published fits of resonances. */
@org.jspecify.annotations.NullMarked
package org.nightjar.theory.formfactor;
