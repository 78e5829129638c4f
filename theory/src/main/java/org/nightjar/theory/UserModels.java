/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.theory.internal.UserModelReader;
import org.nightjar.theory.ufo.UfoReader;

/** Models that users give as data. */
public final class UserModels {
    private UserModels() {}

    /**
     * The model of a card, {@code nightjar: model/1}.
     *
     * @throws org.nightjar.core.card.CardException with everything that is wrong, each with its line and column
     */
    public static Model read(CardNode card) {
        return new UserModelReader(card).read();
    }

    /**
     * The model of a UFO folder.
     *
     * @param name its name
     * @param texts the texts of its files by name, {@code particles.py} …; they are parsed, never executed
     * @throws org.nightjar.core.card.CardException with everything that cannot be read
     */
    public static Model readUfo(String name, Map<String, String> texts) {
        return new UfoReader(name, texts).read();
    }

    /** The files of a UFO folder that are needed. */
    public static List<String> ufoFiles() {
        return UfoReader.FILES;
    }
}
