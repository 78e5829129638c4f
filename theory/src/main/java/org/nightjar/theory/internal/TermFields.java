/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.internal.UserModel.Kind;
import org.nightjar.theory.internal.UserModel.Term;

/**
 * The fields of an interaction term by signed codes: minus for the conjugate of a field that differs from it. Terms of the same
 * fields are summed; a term and its hermitian conjugate are one.
 *
 * @param codes in rising order; 0 for what is not known
 * @param conjugate those of the hermitian conjugate
 */
public record TermFields(List<Integer> codes, List<Integer> conjugate) {
    /** The fields of a term. */
    public static TermFields of(ParticleTable table, Term term) {
        List<String> names = term.fields();
        boolean current = term.kind() == Kind.CURRENT || term.kind() == Kind.YUKAWA || term.kind() == Kind.SCALARS;
        return new TermFields(signed(table, names, current, 1), signed(table, names, current, -1));
    }

    private static List<Integer> signed(ParticleTable table, List<String> names, boolean current, int sign) {
        return IntStream.range(0, names.size())
                .map(k -> {
                    Optional<ParticleType> type = table.find(names.get(k));
                    int code = type.map(ParticleType::pdg).orElse(0);
                    boolean real = type.map(ParticleType::isSelfConjugate).orElse(true);
                    int own = current && k > 0 ? (k == 1 ? -1 : 1) * Math.abs(code) : code;
                    return real ? Math.abs(code) : sign * own;
                })
                .sorted()
                .boxed()
                .toList();
    }

    /** True if all particles are known. */
    boolean isKnown() {
        return !codes.contains(0);
    }

    /** True for the same fields. */
    public boolean isSame(TermFields other) {
        return codes.equals(other.codes);
    }

    /** True for the hermitian conjugate alone. */
    public boolean isConjugate(TermFields other) {
        return codes.equals(other.conjugate) && !isSame(other);
    }
}
