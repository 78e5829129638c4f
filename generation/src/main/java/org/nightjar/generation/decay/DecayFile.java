/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;

/**
 * Reads the table of decays. A line {@code name ctau <cm> width <GeV>} starts a particle; the indented lines below it are its
 * modes: fraction, daughters, and after a colon the name of a shape. What follows # is a comment.
 */
final class DecayFile {
    private final TreeMap<Integer, ParticleDecay> decays = new TreeMap<>();
    private final List<DecayMode> modes = new ArrayList<>();
    private String[] head = {};

    private DecayFile() {}

    static TreeMap<Integer, ParticleDecay> read(String resource) {
        DecayFile file = new DecayFile();
        try (InputStream in = Objects.requireNonNull(DecayFile.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(file::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.endParticle();
        return file.decays;
    }

    private void line(String text) {
        int comment = text.indexOf('#');
        String content = comment < 0 ? text : text.substring(0, comment);
        if (content.isBlank()) {
            return;
        }
        if (Character.isWhitespace(content.charAt(0))) {
            mode(content.trim());
        } else {
            endParticle();
            head = content.trim().split("\\s+");
        }
    }

    private void mode(String text) {
        String[] parts = text.split(":");
        String[] words = parts[0].trim().split("\\s+");
        List<ParticleType> daughters = new ArrayList<>();
        for (int k = 1; k < words.length; k++) {
            daughters.add(type(words[k]));
        }
        String shape = parts.length > 1 ? parts[1].trim() : "flat";
        modes.add(new DecayMode(Double.parseDouble(words[0]), daughters, Shapes.of(shape, type(head[0]), daughters)));
    }

    private void endParticle() {
        if (head.length > 0) {
            ParticleDecay d =
                    new ParticleDecay(type(head[0]), Double.parseDouble(head[2]), Double.parseDouble(head[4]), modes);
            decays.put(d.parent().pdg(), d);
            if (!d.parent().isSelfConjugate()) {
                ParticleDecay anti = d.conjugate();
                decays.put(anti.parent().pdg(), anti);
            }
        }
        modes.clear();
    }

    private static ParticleType type(String name) {
        return ParticleTable.standard()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("decay table: no particle " + name));
    }
}
