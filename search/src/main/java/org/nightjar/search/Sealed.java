/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search;

import org.nightjar.search.internal.Opening;

/**
 * Observed data that cannot be printed, drawn, fitted or stored until opened. It prevents accidents; it hides nothing from a
 * determined user.
 */
public final class Sealed<T> {
    private final T content;

    /** Seals the content. */
    public Sealed(T content) {
        this.content = content;
    }

    /** The content, for who holds an opening. */
    public T unseal(Opening opening) {
        if (opening.reason().isBlank()) {
            throw new IllegalArgumentException("an opening needs a reason");
        }
        return content;
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
