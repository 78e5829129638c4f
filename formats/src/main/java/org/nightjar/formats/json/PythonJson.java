/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nightjar.formats.Numbers;

/**
 * The text of a document as Python's {@code json.dumps(document, sort_keys=True, ensure_ascii=False)} writes it: what the
 * digests of published sets of patches are made of.
 */
public final class PythonJson {
    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e16;

    private PythonJson() {}

    /** Digest of the document in hexadecimal digits; empty if the algorithm (sha256, md5) is not known. */
    public static Optional<String> digest(@Nullable Object tree, String algorithm) {
        String name = switch (algorithm) {
            case "sha256" -> "SHA-256";
            case "md5" -> "MD5";
            default -> "";
        };
        if (name.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        write(tree, out);
        try {
            byte[] hash = MessageDigest.getInstance(name).digest(out.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    /** The text. */
    public static String text(@Nullable Object tree) {
        StringBuilder out = new StringBuilder();
        write(tree, out);
        return out.toString();
    }

    private static void write(@Nullable Object v, StringBuilder out) {
        if (v instanceof Map<?, ?> map) {
            TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((k, x) -> sorted.put(String.valueOf(k), x));
            String separator = "{";
            for (Map.Entry<String, @Nullable Object> e : sorted.entrySet()) {
                out.append(separator);
                string(e.getKey(), out);
                out.append(": ");
                write(e.getValue(), out);
                separator = ", ";
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (v instanceof List<?> list) {
            out.append('[');
            for (int k = 0; k < list.size(); k++) {
                out.append(k == 0 ? "" : ", ");
                write(list.get(k), out);
            }
            out.append(']');
        } else if (v instanceof Double || v instanceof Float) {
            out.append(number(((Number) v).doubleValue()));
        } else if (v instanceof String s) {
            string(s, out);
        } else {
            out.append(v);
        }
    }

    private static void string(String s, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** The shortest decimal that is read back as the same number; an exponent below 1e-4 and from 1e16 on. */
    static String number(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
        }
        if (x == 0) {
            return 1 / x < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = new BigDecimal(Numbers.text(x)).stripTrailingZeros();
        // Our shortest text has two digits where one would do, if the second brings it nearer.
        BigDecimal one = shortest.round(new MathContext(1));
        if (shortest.precision() == 2 && one.doubleValue() == x) {
            shortest = one.stripTrailingZeros();
        }
        double size = Math.abs(x);
        if (size >= PLAIN_FROM && size < PLAIN_BELOW) {
            String plain = shortest.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = shortest.precision() - shortest.scale() - 1;
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (x < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
