/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.formats.Numbers;

/** Writes one tree. */
final class JsonWriter {
    private static final String INDENT = "  ";
    private final boolean pretty;
    private final StringBuilder out = new StringBuilder();

    JsonWriter(boolean pretty) {
        this.pretty = pretty;
    }

    String write(@Nullable Object tree) {
        value(tree, 0);
        if (pretty) {
            out.append('\n');
        }
        return out.toString();
    }

    private void value(@Nullable Object v, int depth) {
        if (v == null || v instanceof Boolean || v instanceof Long || v instanceof Integer || v instanceof Short) {
            out.append(v);
        } else if (v instanceof Number n) {
            number(n.doubleValue());
        } else if (v instanceof CharSequence text) {
            text(text);
        } else if (v instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (v instanceof Collection<?> list) {
            list(list, depth);
        } else {
            array(v);
        }
    }

    private void number(double x) {
        out.append(Double.isFinite(x) ? Numbers.text(x) : "null");
    }

    private void text(CharSequence text) {
        out.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(text.toString()))
                .append('"');
    }

    private void map(Map<?, ?> map, int depth) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> e : map.entrySet()) {
            separate(first, depth + 1, true);
            first = false;
            text((String) e.getKey());
            out.append(pretty ? ": " : ":");
            value(e.getValue(), depth + 1);
        }
        newLine(depth);
        out.append('}');
    }

    private void list(Collection<?> list, int depth) {
        boolean nested = list.stream().anyMatch(JsonWriter::isNested);
        out.append('[');
        boolean first = true;
        for (Object item : list) {
            separate(first, depth + 1, nested);
            first = false;
            value(item, depth + 1);
        }
        if (nested) {
            newLine(depth);
        }
        out.append(']');
    }

    private static boolean isNested(@Nullable Object v) {
        return v instanceof Map
                || v instanceof Collection
                || v != null && v.getClass().isArray();
    }

    private void array(Object v) {
        out.append('[');
        if (v instanceof double[] a) {
            for (int k = 0; k < a.length; k++) {
                separate(k == 0, 0, false);
                number(a[k]);
            }
        } else if (v instanceof int[] a) {
            for (int k = 0; k < a.length; k++) {
                separate(k == 0, 0, false);
                out.append(a[k]);
            }
        } else if (v instanceof long[] a) {
            for (int k = 0; k < a.length; k++) {
                separate(k == 0, 0, false);
                out.append(a[k]);
            }
        } else {
            throw new IllegalArgumentException("no JSON form of " + v.getClass().getName());
        }
        out.append(']');
    }

    private void separate(boolean first, int depth, boolean onNewLine) {
        if (!first) {
            out.append(',');
        }
        if (onNewLine) {
            newLine(depth);
        } else if (!first && pretty) {
            out.append(' ');
        }
    }

    private void newLine(int depth) {
        if (pretty) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }
}
