/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.io.Serializable;

/** One operation of a program on a block of points: reads registers {@code in}, writes from register {@code out} on. */
abstract class Op implements Serializable {
    final int[] in;
    final int out;

    Op(int[] in, int out) {
        this.in = in;
        this.out = out;
    }

    abstract void run(Scratch s);
}
