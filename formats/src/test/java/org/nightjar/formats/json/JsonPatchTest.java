/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.CardException;

/** The examples of RFC 6902, appendix A. */
class JsonPatchTest {
    private static String patched(String document, String patch) {
        return Json.write(JsonPatch.apply("patch", Json.read("d", document), Json.read("p", patch)), false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"foo\":\"bar\"};[{\"op\":\"add\",\"path\":\"/baz\",\"value\":\"qux\"}];{\"foo\":\"bar\",\"baz\":\"qux\"}",
                "{\"foo\":[\"bar\",\"baz\"]};[{\"op\":\"add\",\"path\":\"/foo/1\",\"value\":\"qux\"}];{\"foo\":[\"bar\",\"qux\",\"baz\"]}",
                "{\"baz\":\"qux\",\"foo\":\"bar\"};[{\"op\":\"remove\",\"path\":\"/baz\"}];{\"foo\":\"bar\"}",
                "{\"foo\":[\"bar\",\"qux\",\"baz\"]};[{\"op\":\"remove\",\"path\":\"/foo/1\"}];{\"foo\":[\"bar\",\"baz\"]}",
                "{\"foo\":[1,2]};[{\"op\":\"replace\",\"path\":\"/foo/0\",\"value\":3}];{\"foo\":[3,2]}",
                "{\"foo\":[\"a\",\"b\",\"c\"]};[{\"op\":\"move\",\"from\":\"/foo/0\",\"path\":\"/foo/2\"}];{\"foo\":[\"b\",\"c\",\"a\"]}",
                "{\"foo\":[1,[2]]};[{\"op\":\"copy\",\"from\":\"/foo/1\",\"path\":\"/foo/-\"}];{\"foo\":[1,[2],[2]]}",
                "{\"a/b\":{\"~\":1}};[{\"op\":\"test\",\"path\":\"/a~1b/~0\",\"value\":1.0}];{\"a/b\":{\"~\":1}}"
            })
    void examples(String document, String patch, String result) {
        assertThat(patched(document, patch)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[{\"op\":\"add\",\"path\":\"/baz/bat\",\"value\":1}];there is no /baz",
                "[{\"op\":\"remove\",\"path\":\"/list/2\"}];there is no /list/2",
                "[{\"op\":\"test\",\"path\":\"/foo\",\"value\":2}];the test of /foo fails",
                "[{\"op\":\"ad\",\"path\":\"/foo\"}];'ad' is no operation",
                "[{\"op\":\"add\",\"path\":\"foo\",\"value\":2}];must be a path",
                "[{\"op\":\"add\",\"path\":\"/foo\"}];'value' is missing",
                "{};a list of operations"
            })
    void impossibleOperationsAreTold(String patch, String message) {
        assertThatThrownBy(() -> patched("{\"foo\":1,\"list\":[1,2]}", patch))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theDocumentStays() {
        Object document = Json.read("d", "{\"foo\":[1]}");
        JsonPatch.apply("p", document, Json.read("p", "[{\"op\":\"add\",\"path\":\"/foo/-\",\"value\":2}]"));
        assertThat(Json.write(document, false)).isEqualTo("{\"foo\":[1]}");
    }
}
