/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;
import org.nightjar.expression.Call;
import org.nightjar.expression.Report;
import org.nightjar.expression.Resolver;
import org.nightjar.expression.Symbol;

/**
 * Looks up the names and checks the units of a tree. Every problem is reported once, where it arises: a part with a problem
 * is null further up, and nothing more is said about it.
 */
public final class Checker<S extends Symbol> {
    /** A checked part; a null dimension marks a condition. */
    private record Part(Node node, @Nullable Dimension dimension, Tree tree) {}

    private final String text;
    private final Report report;
    private final List<S> inputs = new ArrayList<>();

    private Checker(String text, Report report) {
        this.text = text;
        this.report = report;
    }

    /** Parses and checks; empty if there are problems, all of which are reported. */
    public static <S extends Symbol> Optional<Checked<S>> check(String text, Resolver<S> resolver, Report report) {
        boolean[] wrong = {false};
        Report noting = (offset, what, maybe) -> {
            wrong[0] = true;
            report.problem(offset, what, maybe);
        };
        try {
            Checker<S> checker = new Checker<>(text, noting);
            Part part = checker.part(Parser.parse(text, resolver), resolver);
            if (part == null || wrong[0]) {
                return Optional.empty();
            }
            Dimension d = part.dimension;
            return Optional.of(
                    new Checked<>(part.node, d == null ? Dimension.PURE : d, d == null, List.copyOf(checker.inputs)));
        } catch (SyntaxProblem p) {
            report.problem(p.offset, p.what, p.maybe);
            return Optional.empty();
        }
    }

    private @Nullable Part part(Tree tree, Resolver<S> scope) {
        if (tree instanceof Tree.Number n) {
            return new Part(new Node.Constant(n.value()), n.dimension(), tree);
        }
        if (tree instanceof Tree.Name n) {
            return name(n, scope);
        }
        if (tree instanceof Tree.RawCall c) {
            return call(c, scope);
        }
        if (tree instanceof Tree.Wrapped w) {
            Part inner = part(w.inner(), scope.wrapper(w.name()).orElseThrow());
            return inner == null ? null : new Part(inner.node, inner.dimension, tree);
        }
        return tree instanceof Tree.Chain c ? chain(c, scope) : operation((Tree.Operation) tree, scope);
    }

    private @Nullable Part name(Tree.Name n, Resolver<S> scope) {
        Optional<S> symbol = scope.variable(n.name());
        if (symbol.isPresent()) {
            return symbol(symbol.get(), n);
        }
        if (Op.function(n.name()).isPresent()) {
            return fail(n.start(), n.name() + " is a function and needs arguments.", n.name() + "(…)?");
        }
        if (Units.word(n.name()).isPresent()) {
            return fail(n.start(), "unit '" + n.name() + "' without a number.", "1 " + n.name() + "?");
        }
        Optional<String> reason = scope.whyNot(n.name());
        if (reason.isPresent()) {
            return fail(n.start(), reason.get(), "");
        }
        boolean needsArguments = scope.names().contains(n.name());
        return needsArguments
                ? fail(n.start(), "'" + n.name() + "' needs to know of what.", n.name() + "(…)?")
                : fail(n.start(), "unknown variable '" + n.name() + "'.", suggest(n.name(), scope, scope.names()));
    }

    private @Nullable Part call(Tree.RawCall c, Resolver<S> scope) {
        boolean[] reported = {false};
        Report noting = (offset, what, maybe) -> {
            reported[0] = true;
            report.problem(offset, what, maybe);
        };
        Optional<S> symbol = scope.call(new Call(c.name(), c.start(), c.arguments(), noting));
        if (symbol.isPresent()) {
            return symbol(symbol.get(), c);
        }
        if (!reported[0] && scope.variable(c.name()).isPresent()) {
            return fail(c.start(), "'" + c.name() + "' takes no arguments here.", c.name() + "?");
        }
        List<String> all = new ArrayList<>(scope.names());
        all.addAll(Op.functions());
        return reported[0]
                ? null
                : fail(c.start(), "unknown function '" + c.name() + "'.", suggest(c.name(), scope, all));
    }

    private String suggest(String name, Resolver<S> scope, Collection<String> all) {
        List<String> near = Suggest.near(name, all);
        if (near.isEmpty()) {
            return Suggest.maybe(name, scope.names(), "names");
        }
        return String.join(", ", near.stream().map(n -> n + unit(n, scope)).toList()) + "?";
    }

    private String unit(String name, Resolver<S> scope) {
        return scope.variable(name)
                .filter(s -> !s.isCondition() && !s.dimension().isPure())
                .map(s -> " (" + s.dimension() + ")")
                .orElse("");
    }

    private Part symbol(S symbol, Tree tree) {
        if (symbol.constant().isPresent()) {
            Node value = new Node.Constant(symbol.constant().getAsDouble());
            return symbol.isCondition()
                    ? new Part(Node.Apply.of(Op.YES, value), null, tree)
                    : new Part(value, symbol.dimension(), tree);
        }
        int column = inputs.indexOf(symbol);
        if (column < 0) {
            column = inputs.size();
            inputs.add(symbol);
        }
        Node input = new Node.Input(column);
        return symbol.isCondition()
                ? new Part(Node.Apply.of(Op.YES, input), null, tree)
                : new Part(input, symbol.dimension(), tree);
    }

    private @Nullable Part chain(Tree.Chain c, Resolver<S> scope) {
        List<Part> parts = numbers(c.operands(), scope);
        if (parts == null) {
            return null;
        }
        Node all = null;
        for (int k = 0; k < c.comparisons().size(); k++) {
            Part left = parts.get(k);
            Part right = parts.get(k + 1);
            if (!sameUnit(left, right)) {
                return null;
            }
            Node one = Node.Apply.of(c.comparisons().get(k), left.node, right.node);
            all = all == null ? one : Node.Apply.of(Op.AND, all, one);
        }
        return new Part(java.util.Objects.requireNonNull(all), null, c);
    }

    private @Nullable Part operation(Tree.Operation o, Resolver<S> scope) {
        if (o.op().kind == Op.Kind.LOGIC) {
            return logic(o, scope);
        }
        List<Part> parts = numbers(o.operands(), scope);
        if (parts == null) {
            return null;
        }
        Dimension d = dimension(o, parts);
        if (d == null) {
            return null;
        }
        Node node = parts.get(0).node;
        if (parts.size() == 1) {
            return new Part(Node.Apply.of(o.op(), node), d, o);
        }
        for (int k = 1; k < parts.size(); k++) {
            node = Node.Apply.of(o.op(), node, parts.get(k).node);
        }
        return new Part(node, d, o);
    }

    private @Nullable Part logic(Tree.Operation o, Resolver<S> scope) {
        List<Node> nodes = new ArrayList<>();
        boolean good = true;
        for (Tree operand : o.operands()) {
            Part p = part(operand, scope);
            if (p == null) {
                good = false;
            } else if (p.dimension != null) {
                fail(
                        operand.start(),
                        "'" + o.op().code + "' joins conditions; " + quote(operand) + " is a number.",
                        "");
                good = false;
            } else {
                nodes.add(p.node);
            }
        }
        return good ? new Part(new Node.Apply(o.op(), List.copyOf(nodes)), null, o) : null;
    }

    /** Checks all operands, so that all problems show; null if any has one. */
    private @Nullable List<Part> numbers(List<Tree> operands, Resolver<S> scope) {
        List<Part> parts = new ArrayList<>();
        for (Tree operand : operands) {
            Part p = part(operand, scope);
            if (p != null && p.dimension == null) {
                fail(operand.start(), quote(operand) + " is a condition, a number is needed.", "");
            } else if (p != null) {
                parts.add(p);
            }
        }
        return parts.size() == operands.size() ? parts : null;
    }

    private @Nullable Dimension dimension(Tree.Operation o, List<Part> parts) {
        Dimension first = of(parts.get(0));
        return switch (o.op()) {
            case MULTIPLY -> first.times(of(parts.get(1)));
            case DIVIDE -> first.over(of(parts.get(1)));
            case NEGATE, ABS -> first;
            case ADD, SUBTRACT, MIN, MAX -> common(parts);
            case ATAN2 -> common(parts) == null ? null : Dimension.ANGLE;
            case SIN, COS, TAN -> must(o, parts.get(0), Dimension.ANGLE) ? Dimension.PURE : null;
            case ASIN, ACOS, ATAN -> must(o, parts.get(0), Dimension.PURE) ? Dimension.ANGLE : null;
            case EXP, LOG, LOG10 -> must(o, parts.get(0), Dimension.PURE) ? Dimension.PURE : null;
            case SQRT -> root(parts.get(0));
            case POWER -> power(parts.get(0), parts.get(1));
            default -> throw new org.nightjar.core.InternalError("no dimension rule for " + o.op());
        };
    }

    private static Dimension of(Part p) {
        return java.util.Objects.requireNonNull(p.dimension);
    }

    /** The dimension of the first part that is not a bare zero; null after a reported difference. */
    private @Nullable Dimension common(List<Part> parts) {
        Part first = parts.get(0);
        for (Part p : parts.subList(1, parts.size())) {
            if (!sameUnit(first, p)) {
                return null;
            }
            first = isZero(first) ? p : first;
        }
        return of(first);
    }

    private boolean must(Tree.Operation o, Part p, Dimension needed) {
        if (of(p).equals(needed)) {
            return true;
        }
        String what = needed.isPure() ? "a pure number" : "an angle";
        if (of(p).isPure() && isLiteral(p)) {
            fail(p.tree.start(), quote(p.tree) + " has no unit.", withUnit(p, needed));
        } else {
            String unit = of(p).isPure() ? " is a pure number." : " is in " + of(p) + ".";
            fail(p.tree.start(), o.op().code + " needs " + what + "; " + quote(p.tree) + unit, "");
        }
        return false;
    }

    private @Nullable Dimension root(Part p) {
        try {
            return of(p).squareRoot();
        } catch (IllegalArgumentException e) {
            fail(p.tree.start(), quote(p.tree) + " is in " + of(p) + ", which has no square root.", "");
            return null;
        }
    }

    private @Nullable Dimension power(Part base, Part exponent) {
        if (!of(exponent).isPure()) {
            fail(exponent.tree.start(), "the exponent " + quote(exponent.tree) + " is in " + of(exponent) + ".", "");
            return null;
        }
        if (of(base).isPure()) {
            return Dimension.PURE;
        }
        double n = literal(exponent.node);
        if (n != Math.rint(n) || Math.abs(n) > 9) {
            fail(
                    exponent.tree.start(),
                    quote(base.tree) + " is in " + of(base) + " and can only have a whole number as exponent.",
                    "sqrt(…)?");
            return null;
        }
        return of(base).power((int) n);
    }

    /** True if two parts can be added or compared; a bare 0 fits every unit. Reports otherwise. */
    private boolean sameUnit(Part left, Part right) {
        if (of(left).equals(of(right)) || isZero(left) || isZero(right)) {
            return true;
        }
        Part bare = isLiteral(right) && of(right).isPure() ? right : isLiteral(left) && of(left).isPure() ? left : null;
        if (bare != null) {
            fail(
                    bare.tree.start(),
                    quote(bare.tree) + " has no unit.",
                    withUnit(bare, of(bare == left ? right : left)));
            return false;
        }
        fail(right.tree.start(), quote(right.tree) + unit(right) + ", but " + quote(left.tree) + unit(left) + ".", "");
        return false;
    }

    private static String unit(Part p) {
        return of(p).isPure() ? " is a pure number" : " is in " + of(p);
    }

    private String withUnit(Part p, Dimension needed) {
        boolean degrees = needed.equals(Dimension.ANGLE) && Math.abs(literal(p.node)) > 2 * Math.PI;
        return source(p.tree) + " " + (degrees ? "deg" : needed.toString()) + "?";
    }

    private static boolean isZero(Part p) {
        return literal(p.node) == 0 && of(p).isPure();
    }

    private static boolean isLiteral(Part p) {
        return !Double.isNaN(literal(p.node)) && !(p.tree instanceof Tree.Name);
    }

    /** Value of a number with or without sign; NaN for anything else. */
    private static double literal(Node node) {
        if (node instanceof Node.Constant c) {
            return c.value();
        }
        return node instanceof Node.Apply a && a.op() == Op.NEGATE
                ? -literal(a.operands().get(0))
                : Double.NaN;
    }

    private String source(Tree t) {
        return text.substring(t.start(), t.end());
    }

    private String quote(Tree t) {
        return t instanceof Tree.Number ? source(t) : "'" + source(t) + "'";
    }

    private @Nullable Part fail(int offset, String what, String maybe) {
        report.problem(offset, what, maybe);
        return null;
    }
}
