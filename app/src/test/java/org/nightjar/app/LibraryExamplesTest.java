/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java examples of docs/library.md and docs/statistics.md, compiled as they stand there and run: each is a method of its own, and a comment "x is
 * 1.5" demands that the variable x, rounded to the digits given, is that number. The examples of docs/theory.md and
 * docs/generation.md are compiled.
 *
 * <p>Where the numbers come from: |M|^2 is e^4 (1 + 4 m^2 / s) across the beams, widths are alpha eps^2 m / 3 and y^2 m beta^3 /
 * (8 pi), three photons are 131.84(15) pb in docs/generation.md (seed fixed), the two-bin workspace is that of pyhf's documentation
 * (2NLL 24.98393520, limit 1.01157188), the rest is counted. The branching fraction, the effect of radiation and the other
 * limits are the program's own.
 */
class LibraryExamplesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern VALUE = Pattern.compile("// (\\w+) is ([-0-9.e]+)");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> examplesRun() throws Exception {
        return Stream.concat(examples("Library", "library.md"), examples("Statistics", "statistics.md"));
    }

    private Stream<DynamicTest> examples(String name, String page) throws Exception {
        List<String> blocks = blocks(page);
        Class<?> made = compile(name, blocks.get(0), blocks.subList(1, blocks.size()));
        return Stream.of(made.getDeclaredMethods())
                .filter(m -> m.getName().startsWith("example"))
                .map(m -> DynamicTest.dynamicTest(name + " " + m.getName(), () -> run(m)));
    }

    private void run(Method example) throws Exception {
        Object[] values = (Object[]) example.invoke(null, folder);
        for (int k = 0; k < values.length; k += 2) {
            assertThat(rounded((double) values[k], (String) values[k + 1])).isEqualTo(values[k + 1]);
        }
        assertThat(values.length % 2).isZero();
    }

    /** A number with as many digits, and in the same form, as a text. */
    private static String rounded(double value, String like) {
        int e = like.indexOf('e');
        String number = e < 0 ? like : like.substring(0, e);
        int point = number.indexOf('.');
        int digits = point < 0 ? 0 : number.length() - point - 1;
        double scaled = e < 0 ? value : value / Double.parseDouble("1" + like.substring(e));
        return String.format(java.util.Locale.ROOT, "%." + digits + "f", scaled) + (e < 0 ? "" : like.substring(e));
    }

    @TestFactory
    Stream<DynamicTest> examplesOfThePagesCompile() {
        return Stream.of("theory.md", "generation.md")
                .map(page -> DynamicTest.dynamicTest(
                        page,
                        () -> assertThat(compile("Page", imports(), blocks(page)))
                                .isNotNull()));
    }

    private static String imports() throws IOException {
        return blocks("library.md").get(0);
    }

    private static List<String> blocks(String page) throws IOException {
        Matcher m = BLOCK.matcher(Files.readString(DOCS.resolve(page)));
        List<String> found = new ArrayList<>();
        while (m.find()) {
            found.add(m.group(1));
        }
        assertThat(found).as(page).isNotEmpty();
        return found;
    }

    private Class<?> compile(String name, String imports, List<String> examples) throws Exception {
        StringBuilder source = new StringBuilder(imports).append("public class " + name + " {\n");
        for (int k = 0; k < examples.size(); k++) {
            source.append("public static Object[] example" + (k + 1) + "(Path folder) throws Exception {\n");
            source.append(examples.get(k)).append("return new Object[] {");
            VALUE.matcher(examples.get(k))
                    .results()
                    .forEach(v -> source.append("(double) " + v.group(1) + ", \"" + v.group(2) + "\", "));
            source.append("};\n}\n");
        }
        Path file = Files.writeString(folder.resolve(name + ".java"), source.append("}\n"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        assertThat(problems.getDiagnostics())
                .filteredOn(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        return loader.loadClass(name);
    }
}
