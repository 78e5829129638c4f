/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.random;

/** The 64-bit finaliser of Stafford's variant 13, the one of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
public final class Hash {
    private Hash() {}

    /** All bits of the result depend on all bits of the argument. */
    public static long mix(long z) {
        long x = z;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
