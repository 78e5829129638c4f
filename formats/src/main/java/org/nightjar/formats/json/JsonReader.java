/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.InternalError;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;

/** Reads one document. */
final class JsonReader {
    private static final int DEEPEST = 200;
    private static final int DIGITS = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(DIGITS)
                    .maxStringLength(Json.LARGEST)
                    .build())
            .build();
    private final String name;
    private final String text;

    JsonReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Nullable
    Object read() {
        if (text.isBlank()) {
            throw new CardException(name, "the file is empty.", "it was not saved, or another file was meant?");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            Object tree = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw wrong(
                        parser.currentTokenLocation(), "text after the end of the document.", "a bracket too many?");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw wrong(
                    e.getLocation(),
                    "is not JSON: " + plain(e.getOriginalMessage()) + ".",
                    maybe(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new InternalError("reading a text in memory failed", e);
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Number whole(JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return parser.getDoubleValue();
        }
        return parser.getLongValue();
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            map.put(key, value(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            list.add(value(parser, t));
        }
        return list;
    }

    private CardException wrong(@Nullable JsonLocation at, String what, String maybe) {
        int line = at == null ? 0 : at.getLineNr();
        int column = at == null ? 0 : at.getColumnNr();
        return new CardException(List.of(new Problem(name, line, column, what, maybe)));
    }

    /** First sentence of the parser's message, without its class names and settings. */
    private static String plain(String message) {
        if (message.startsWith("Unexpected end-of-input")) {
            return "the file ends inside a bracket or text";
        }
        if (message.startsWith("Duplicate field")) {
            return "the key " + message.substring("Duplicate field ".length()) + " is given twice";
        }
        if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
            int from = message.indexOf('\'');
            int to = message.indexOf('\'', from + 1);
            return message.substring(from, to + 1) + " is no value";
        }
        if (message.contains("nesting depth")) {
            return "more than " + DEEPEST + " levels inside each other";
        }
        if (message.startsWith("Number value length")) {
            return "a number of more than " + DIGITS + " digits";
        }
        int end = message.indexOf(": ");
        String first = end > 0 ? message.substring(0, end) : message;
        return first.isEmpty()
                ? "unreadable"
                : first.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + first.substring(1);
    }

    private static String maybe(String message) {
        if (message.startsWith("Unexpected end-of-input")) {
            return "a closing bracket or quote is missing?";
        }
        if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
            return "null, true, false, a number, or a text in double quotes?";
        }
        return message.startsWith("Unexpected character")
                ? "a comma, a colon or a double quote is missing or too many?"
                : "";
    }
}
