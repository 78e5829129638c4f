/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house plan: which room may use which, and what no room may do. */
class HouseTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.nightjar");

    /** An entry is a room and the rooms it may use; there is no arrow upward, hence no circle. */
    private static final Map<String, Set<String>> ARROWS = arrows();

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> a = new LinkedHashMap<>();
        a.put("core", Set.of());
        a.put("theory", Set.of("core"));
        a.put("statistics", Set.of("core"));
        a.put("expression", Set.of("core"));
        a.put("generation", Set.of("core", "theory", "expression"));
        a.put("detector", Set.of("core"));
        a.put("constraints", Set.of("core", "theory"));
        a.put("formats", Set.of("core", "statistics"));
        a.put("analysis", Set.of("core", "detector", "expression"));
        a.put("search", new TreeSet<>(a.keySet()));
        a.put("report", Set.of("core", "theory", "detector", "statistics", "constraints", "search"));
        a.put("app", new TreeSet<>(a.keySet()));
        return a;
    }

    private static String room(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts.length > 2 && c.getPackageName().startsWith("org.nightjar") ? parts[2] : "";
    }

    @Test
    void everyRoomUsesOnlyTheRoomsBelowIt() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass c : CLASSES) {
            c.getDirectDependenciesFromSelf().forEach(d -> {
                String from = room(c);
                String to = room(d.getTargetClass());
                if (!to.isEmpty()
                        && !to.equals(from)
                        && !ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.add(from + " -> " + to + " in " + c.getName());
                }
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(CLASSES.stream().map(HouseTest::room).collect(Collectors.toSet()))
                .isSubsetOf(ARROWS.keySet());
    }

    @Test
    void internalPackagesAreNotUsedFromOtherRooms() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass c : CLASSES) {
            c.getDirectDependenciesFromSelf().forEach(d -> {
                JavaClass target = d.getTargetClass();
                if (target.getPackageName().contains(".internal")
                        && !room(target).isEmpty()
                        && !room(c).equals(room(target))) {
                    wrong.add(c.getName() + " -> " + target.getName());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nightjar.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void noRandomNumbersButOurStreams() {
        noClasses()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(Math.class, "tanh", double.class)
                .orShould()
                .callMethod(Math.class, "cbrt", double.class)
                .check(CLASSES);
    }

    @Test
    void onlyFormatsKnowsFileFormats() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nightjar.formats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..", "com.fasterxml..", "org.apache.parquet..", "com.jerolba..")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        for (JavaClass c : CLASSES) {
            packages.add(c.getPackageName());
            if (c.getSimpleName().equals("package-info")) {
                described.add(c.getPackageName());
            }
        }
        assertThat(described).containsAll(packages);
    }
}
