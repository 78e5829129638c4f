/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.formats.json.Json;
import org.nightjar.formats.json.PythonJson;

class PatchDigestTest {
    private static final String SET = """
            {"metadata": {"digests": {"sha256": "%s", "unknown": "00"}},
             "patches": [{"metadata": {"name": "one", "values": [1, 2]}, "patch": []}]}""";

    /** hashlib.sha256(json.dumps(w, sort_keys=True, ensure_ascii=False).encode()) of Python 3.11 on the same files. */
    @Test
    void digestsAreThoseOfPython() {
        assertThat(PythonJson.digest(Reference.tree("atlas_3L_eRJR_200p0_100p0.json"), "sha256"))
                .hasValue("62bf85fcbc25cf49292bcbd766f13e584812150792438faf7c8cd86dc5c76f69");
        assertThat(PythonJson.digest(Reference.tree("h05_mixed_3ch.json"), "sha256"))
                .hasValue("5693f864e63814e075179903ae32a025f957dd488da4a7b29d0c47bdba1248ec");
        assertThat(PythonJson.digest(Reference.tree("h05_mixed_3ch.json"), "md5"))
                .hasValue("9de6fbecc00ffa13b3bb19ab862bc5f8");
        assertThat(PythonJson.digest(Map.of(), "crc")).isEmpty();
    }

    /** Python's json.dumps of these numbers and texts, typed in. */
    @Test
    void numbersAndTextsAreWrittenAsPythonDoes() {
        Object tree = Json.read(
                "t",
                "{\"b\": [1, 1.0, 1e5, 1e16, 123456789012345678.0, 0.0001, 0.00001, -2.5e-7, 1e300, -0.0, 5e-324, 2e-3],"
                        + " \"a\": \"\\u00e9 \\\" \\\\ \\n \\u0001\", \"c\": {}, \"d\": [], \"e\": null, \"f\": true}");
        assertThat(PythonJson.text(tree))
                .isEqualTo(
                        "{\"a\": \"\u00e9 \\\" \\\\ \\n \\u0001\", \"b\": [1, 1.0, 100000.0, 1e+16, 1.2345678901234568e+17,"
                                + " 0.0001, 1e-05, -2.5e-07, 1e+300, -0.0, 5e-324, 0.002], \"c\": {}, \"d\": [], \"e\": null, \"f\": true}");
    }

    @Test
    void aSetIsNotAppliedToAnotherWorkspace() {
        Object w = Reference.tree("h05_mixed_3ch.json");
        Object right =
                Json.read("set", SET.formatted("5693f864e63814e075179903ae32a025f957dd488da4a7b29d0c47bdba1248ec"));
        assertThat(PatchFile.of("set.json", right).apply(w, "one")).isNotNull();
        Object wrong = Json.read("set", SET.formatted("abc"));
        assertThatThrownBy(() -> PatchFile.of("set.json", wrong).apply(w, "one"))
                .hasMessageContaining("belongs to a workspace of sha256 abc");
    }
}
