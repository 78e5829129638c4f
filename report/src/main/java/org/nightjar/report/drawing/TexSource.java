/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.text.Normalizer;
import java.util.Map;

/** From a label (text with mathematics between dollars) to TeX source in mathematics mode. */
final class TexSource {
    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('α', "\\alpha "),
            Map.entry('β', "\\beta "),
            Map.entry('γ', "\\gamma "),
            Map.entry('δ', "\\delta "),
            Map.entry('ε', "\\varepsilon "),
            Map.entry('ζ', "\\zeta "),
            Map.entry('η', "\\eta "),
            Map.entry('θ', "\\theta "),
            Map.entry('ι', "\\iota "),
            Map.entry('κ', "\\kappa "),
            Map.entry('λ', "\\lambda "),
            Map.entry('μ', "\\mu "),
            Map.entry('µ', "\\mu "),
            Map.entry('ν', "\\nu "),
            Map.entry('ξ', "\\xi "),
            Map.entry('π', "\\pi "),
            Map.entry('ρ', "\\rho "),
            Map.entry('σ', "\\sigma "),
            Map.entry('τ', "\\tau "),
            Map.entry('υ', "\\upsilon "),
            Map.entry('φ', "\\varphi "),
            Map.entry('ϕ', "\\phi "),
            Map.entry('χ', "\\chi "),
            Map.entry('ψ', "\\psi "),
            Map.entry('ω', "\\omega "),
            Map.entry('Γ', "\\Gamma "),
            Map.entry('Δ', "\\Delta "),
            Map.entry('Θ', "\\Theta "),
            Map.entry('Λ', "\\Lambda "),
            Map.entry('Ξ', "\\Xi "),
            Map.entry('Π', "\\Pi "),
            Map.entry('Σ', "\\Sigma "),
            Map.entry('Υ', "\\Upsilon "),
            Map.entry('Φ', "\\Phi "),
            Map.entry('Ψ', "\\Psi "),
            Map.entry('Ω', "\\Omega "),
            Map.entry('→', "\\to "),
            Map.entry('←', "\\leftarrow "),
            Map.entry('×', "\\times "),
            Map.entry('±', "\\pm "),
            Map.entry('∓', "\\mp "),
            Map.entry('−', "-"),
            Map.entry('·', "\\cdot "),
            Map.entry('≤', "\\leq "),
            Map.entry('≥', "\\geq "),
            Map.entry('≈', "\\approx "),
            Map.entry('≠', "\\neq "),
            Map.entry('∞', "\\infty "),
            Map.entry('°', "^\\circ "),
            Map.entry('′', "'"),
            Map.entry('√', "\\surd "),
            Map.entry('∫', "\\int "),
            Map.entry('ℓ', "\\ell "),
            Map.entry('…', "\\ldots "),
            Map.entry('²', "^2"),
            Map.entry('³', "^3"),
            Map.entry('⁻', "^-"),
            Map.entry('¹', "^1"),
            Map.entry('–', "\\text{--}"),
            Map.entry('—', "\\text{---}"),
            Map.entry('‘', "\\text{`}"),
            Map.entry('’', "\\text{'}"),
            Map.entry('“', "\\text{``}"),
            Map.entry('”', "\\text{''}"),
            Map.entry('\\', "\\backslash "),
            Map.entry('{', "\\{"),
            Map.entry('}', "\\}"),
            Map.entry('#', "\\#"),
            Map.entry('%', "\\%"),
            Map.entry('&', "\\&"),
            Map.entry('_', "\\_"),
            Map.entry('$', "\\$"),
            Map.entry('~', "\\sim "),
            Map.entry('^', "\\wedge "));
    private static final Map<Character, String> ACCENTS = Map.of(
            '\u0300', "\\`", '\u0301', "\\'", '\u0302', "\\^", '\u0303', "\\~", '\u0308', "\\\"", '\u030C', "\\v");

    private TexSource() {}

    /** TeX of a label; a label with an odd number of dollars has no mathematics. */
    static String of(String label) {
        String[] parts = label.split("(?<!\\\\)\\$", -1);
        if (parts.length % 2 == 0) {
            return literal(label);
        }
        StringBuilder tex = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                appendText(tex, parts[i].replace("\\$", "$"));
            } else {
                tex.append("\\mathord{"); // an ordinary atom: no space of a binary sign towards the text around it
                appendMathematics(tex, parts[i]);
                tex.append('}');
            }
        }
        return tex.toString();
    }

    /** The character that a TeX command stands for, or the command's name if none is known. */
    static String sign(String command) {
        String tex = "\\" + command + " ";
        for (Map.Entry<Character, String> entry : SIGNS.entrySet()) {
            if (entry.getValue().equals(tex) && entry.getKey() != 'µ') {
                return String.valueOf(entry.getKey());
            }
        }
        return "quad".equals(command) ? " " : command;
    }

    /** TeX that shows the label letter by letter. */
    static String literal(String label) {
        StringBuilder tex = new StringBuilder();
        appendText(tex, label);
        return tex.toString();
    }

    private static void appendText(StringBuilder tex, String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            String sign = SIGNS.get(c);
            String accent = i + 1 < letters.length() ? ACCENTS.get(letters.charAt(i + 1)) : null;
            if (sign != null) {
                flush(tex, run);
                tex.append(sign);
            } else if (accent != null && isPlain(c)) {
                run.append(accent).append('{').append(c).append('}');
                i++;
            } else {
                appendPlain(run, isPlain(c) ? c : '?');
            }
        }
        flush(tex, run);
    }

    /** Punctuation as an ordinary letter, else it brings the spacing of mathematics: 0.48 would become 0. 48. */
    private static void appendPlain(StringBuilder run, char c) {
        if (",.:;/!?+=<>|*".indexOf(c) >= 0) {
            run.append("\\mathord{").append(c).append('}');
        } else {
            run.append(c);
        }
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 127;
    }

    private static void flush(StringBuilder tex, StringBuilder run) {
        if (run.length() > 0) {
            tex.append("\\text{").append(run).append('}');
            run.setLength(0);
        }
    }

    private static void appendMathematics(StringBuilder tex, String mathematics) {
        for (int i = 0; i < mathematics.length(); i++) {
            char c = mathematics.charAt(i);
            String sign = c < 127 ? null : SIGNS.get(c);
            tex.append(sign == null ? String.valueOf(c) : sign);
        }
    }
}
