/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.formats.json.Json;
import org.nightjar.search.Hash;
import org.nightjar.search.Sealed;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.internal.Opening;
import org.nightjar.search.internal.Unblinding;

/** Sealed data stay sealed until the card says so or the log holds its hash. */
class BlindingTest {
    private static final String MARK = "987654";

    @TempDir
    Path folder;

    /** No text, no serial form, no JSON of sealed data; and only the unblinding makes openings. */
    @Test
    void sealedDataDoNotLeak() {
        Sealed<List<Double>> sealed = new Sealed<>(List.of(987654.0));
        assertThat(sealed.toString()).isEqualTo("sealed");
        assertThat(String.valueOf((Object) List.of(sealed))).doesNotContain(MARK);
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(sealed))
                .isInstanceOf(NotSerializableException.class);
        assertThatThrownBy(() -> Json.write(sealed, false)).hasMessageNotContaining(MARK);
        assertThat(Arrays.stream(Opening.class.getDeclaredConstructors())
                        .filter(c -> Modifier.isPublic(c.getModifiers())))
                .isEmpty();
    }

    private SearchCard sealedCard() {
        return Small.changed(folder.resolve("sealed"), "{ state: open, because: \"a test\" }", "{ state: sealed }");
    }

    @Test
    void theCardOpens() {
        assertThat(Unblinding.of(Small.card(), "x", "").orElseThrow().reason()).isEqualTo("a test");
        assertThat(Unblinding.of(sealedCard(), "x", "")).isEmpty();
    }

    /** A card without the section is sealed. */
    @Test
    void sealedIsTheDefault() {
        SearchCard c = Small.changed(folder.resolve("none"), "blinding: { state: open, because: \"a test\" }\n", "");
        assertThat(c.isOpen()).isFalse();
        assertThat(Unblinding.of(c, Hash.of(c.text()), "")).isEmpty();
    }

    @Test
    void theLogOpensThisCardOnly() {
        SearchCard card = sealedCard();
        String hash = Hash.of(card.text());
        String other = Hash.of(card.text() + "# changed\n");
        String log = "2026-01-01T00:00:00Z me card " + other + " because of another\n"
                + "2026-01-02T00:00:00Z me card " + hash + " because approved first\n"
                + "2026-01-03T00:00:00Z me card " + hash + " because approved again, because asked\n";
        assertThat(Unblinding.of(card, hash, log).orElseThrow().reason()).isEqualTo("approved again, because asked");
        assertThat(Unblinding.of(card, Hash.of("x"), log)).isEmpty();
        assertThat(Unblinding.of(card, hash.substring(0, 10), log)).isEmpty();
        assertThat(Unblinding.of(card, hash, "2026 me card " + hash + " \n")).isEmpty(); // cut off: no reason
        Opening opening = Unblinding.of(card, hash, log).orElseThrow();
        assertThat(new Sealed<>("the data").unseal(opening)).isEqualTo("the data");
    }
}
