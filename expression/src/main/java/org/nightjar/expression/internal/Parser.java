/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Quantity;
import org.nightjar.core.units.Units;
import org.nightjar.expression.Argument;
import org.nightjar.expression.Resolver;

/**
 * Turns text into a tree by precedence climbing. Binding, from loose to tight: or, and, not, comparisons, + -, * /, sign, ^.
 * It asks the resolver only whether a name wraps others, and whether a word after "/" is a variable rather than a unit.
 */
final class Parser {
    private static final int LONGEST_TEXT = 2_000;
    private static final int DEEPEST = 100;
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not");

    private final Lexer lexer;
    private Resolver<?> scope;
    private int depth;
    private int end;

    private Parser(String text, Resolver<?> scope) {
        this.lexer = new Lexer(text);
        this.scope = scope;
    }

    static Tree parse(String text, Resolver<?> scope) {
        if (text.length() > LONGEST_TEXT) {
            throw new SyntaxProblem(
                    0, "the text has " + text.length() + " characters, more than " + LONGEST_TEXT + ".", "");
        }
        Parser parser = new Parser(text, scope);
        if (parser.lexer.peek().kind() == Token.Kind.END) {
            throw new SyntaxProblem(0, "the text is empty.", "");
        }
        Tree tree = parser.disjunction();
        Token rest = parser.lexer.peek();
        if (rest.kind() != Token.Kind.END) {
            throw new SyntaxProblem(rest.start(), rest.quoted() + " is not expected here.", afterOperand(rest));
        }
        return tree;
    }

    private static String afterOperand(Token rest) {
        return rest.is(")")
                ? "an opening parenthesis is missing?"
                : rest.kind() == Token.Kind.SIGN ? "" : "and " + rest.text() + ", or * " + rest.text() + "?";
    }

    private Tree disjunction() {
        if (++depth > DEEPEST) {
            throw new SyntaxProblem(lexer.peek().start(), "parentheses are nested more than " + DEEPEST + " deep.", "");
        }
        Tree left = conjunction();
        while (lexer.peek().is("or")) {
            lexer.next();
            left = operation(Op.OR, left, conjunction());
        }
        depth--;
        return left;
    }

    private Tree conjunction() {
        Tree left = negation();
        while (lexer.peek().is("and")) {
            lexer.next();
            left = operation(Op.AND, left, negation());
        }
        return left;
    }

    private Tree negation() {
        Token first = lexer.peek();
        int times = 0;
        while (lexer.peek().is("not")) {
            lexer.next();
            times++;
        }
        Tree inner = comparison();
        for (int k = 0; k < times; k++) {
            inner = new Tree.Operation(first.start(), inner.end(), Op.NOT, List.of(inner));
        }
        return inner;
    }

    private Tree comparison() {
        List<Tree> operands = new ArrayList<>(List.of(sum()));
        List<Op> signs = new ArrayList<>();
        for (Optional<Op> op = sign(); op.isPresent(); op = sign()) {
            Token t = lexer.next();
            signs.add(op.get());
            checkChain(signs, t);
            operands.add(sum());
        }
        int end = operands.get(operands.size() - 1).end();
        return signs.isEmpty()
                ? operands.get(0)
                : new Tree.Chain(operands.get(0).start(), end, operands, signs);
    }

    private Optional<Op> sign() {
        Token t = lexer.peek();
        return t.kind() == Token.Kind.SIGN ? Op.comparison(t.text()) : Optional.empty();
    }

    private static void checkChain(List<Op> signs, Token at) {
        if (signs.size() > 1
                && (direction(signs.get(0)) != direction(signs.get(signs.size() - 1))
                        || signs.contains(Op.NOT_EQUAL))) {
            throw new SyntaxProblem(
                    at.start(),
                    "'" + at.text() + "' does not continue the chain '" + signs.get(0).code + "'.",
                    "two comparisons joined by and?");
        }
    }

    private static int direction(Op op) {
        return switch (op) {
            case LESS, LESS_OR_EQUAL -> -1;
            case GREATER, GREATER_OR_EQUAL -> 1;
            default -> 0;
        };
    }

    private Tree sum() {
        Tree left = product();
        while (lexer.peek().is("+") || lexer.peek().is("-")) {
            Op op = lexer.next().is("+") ? Op.ADD : Op.SUBTRACT;
            left = operation(op, left, product());
        }
        return left;
    }

    private Tree product() {
        Tree left = signed();
        while (lexer.peek().is("*") || lexer.peek().is("/")) {
            Op op = lexer.next().is("*") ? Op.MULTIPLY : Op.DIVIDE;
            left = operation(op, left, signed());
        }
        return left;
    }

    private Tree signed() {
        Token first = lexer.peek();
        int minus = 0;
        while (lexer.peek().is("-") || lexer.peek().is("+")) {
            minus += lexer.next().is("-") ? 1 : 0;
        }
        Tree inner = power();
        return minus % 2 == 0 ? inner : new Tree.Operation(first.start(), inner.end(), Op.NEGATE, List.of(inner));
    }

    private Tree power() {
        Tree base = operand();
        if (!lexer.peek().is("^")) {
            return base;
        }
        lexer.next();
        Token first = lexer.peek();
        boolean minus = first.is("-");
        if (minus) {
            lexer.next();
        }
        Tree exponent = operand();
        if (lexer.peek().is("^")) {
            throw new SyntaxProblem(lexer.peek().start(), "'^' after '^' can be read in two ways.", "parentheses?");
        }
        Tree signed =
                minus ? new Tree.Operation(first.start(), exponent.end(), Op.NEGATE, List.of(exponent)) : exponent;
        return operation(Op.POWER, base, signed);
    }

    private Tree operand() {
        Token t = lexer.peek();
        if (t.is("(")) {
            return parenthesis();
        }
        if (t.kind() == Token.Kind.NUMBER) {
            return number();
        }
        if (t.kind() != Token.Kind.WORD || KEYWORDS.contains(t.text())) {
            throw new SyntaxProblem(t.start(), "a number or a name is expected here, not " + t.quoted() + ".", "");
        }
        lexer.next();
        return lexer.peek().is("(") ? call(t) : new Tree.Name(t.start(), t.end(), t.text());
    }

    private Tree parenthesis() {
        Token open = lexer.next();
        Tree inner = disjunction();
        close(open);
        return inner;
    }

    private Token close(Token open) {
        if (!lexer.peek().is(")")) {
            Token t = lexer.peek();
            throw t.kind() == Token.Kind.END
                    ? new SyntaxProblem(open.start(), "this parenthesis is not closed.", "")
                    : new SyntaxProblem(t.start(), t.quoted() + " is not expected here.", "");
        }
        return lexer.next();
    }

    private Tree call(Token name) {
        Optional<Op> function = Op.function(name.text());
        if (function.isPresent()) {
            return function(name, function.get());
        }
        Optional<? extends Resolver<?>> inner = scope.wrapper(name.text());
        Token open = lexer.peek();
        if (inner.isEmpty()) {
            List<Argument> arguments = new ArrayList<>();
            int end = lexer.rawArguments(open, arguments);
            return new Tree.RawCall(name.start(), end, name.text(), List.copyOf(arguments));
        }
        lexer.next();
        Resolver<?> outer = scope;
        scope = inner.get();
        Tree tree = disjunction();
        scope = outer;
        return new Tree.Wrapped(name.start(), close(open).end(), name.text(), tree);
    }

    private Tree function(Token name, Op op) {
        Token open = lexer.next();
        List<Tree> arguments = new ArrayList<>(List.of(disjunction()));
        while (lexer.peek().is(",")) {
            lexer.next();
            arguments.add(disjunction());
        }
        int end = close(open).end();
        boolean extreme = op == Op.MIN || op == Op.MAX;
        if (extreme ? arguments.size() < 2 : arguments.size() != op.operands) {
            String needs =
                    extreme ? "two or more arguments" : op.operands == 1 ? "one argument" : op.operands + " arguments";
            throw new SyntaxProblem(
                    name.start(), name.text() + " needs " + needs + " (it has " + arguments.size() + ").", "");
        }
        return new Tree.Operation(name.start(), end, op, List.copyOf(arguments));
    }

    private static Tree operation(Op op, Tree left, Tree right) {
        return new Tree.Operation(left.start(), right.end(), op, List.of(left, right));
    }

    private Tree number() {
        Token t = lexer.next();
        double value = Double.parseDouble(t.text().replace("_", ""));
        Quantity unit = Quantity.pure(1);
        end = t.end();
        while (startsUnit()) {
            boolean over = lexer.peek().is("/");
            if (over) {
                lexer.next();
            }
            Token word = lexer.next();
            end = word.end();
            Quantity one = Units.word(word.text()).orElseThrow(() -> unknownUnit(word));
            int power = (over ? -1 : 1) * unitPower();
            unit = new Quantity(
                    unit.value() * Math.pow(one.value(), power),
                    unit.dimension().times(one.dimension().power(power)));
        }
        return new Tree.Number(t.start(), end, value * unit.value(), unit.dimension());
    }

    /** A word after a number is a unit; "/ word" is one if the word is a unit and no variable. */
    private boolean startsUnit() {
        Token t = lexer.peek();
        if (t.kind() == Token.Kind.WORD) {
            return !KEYWORDS.contains(t.text());
        }
        if (!t.is("/")) {
            return false;
        }
        Token after = lexer.peekSecond();
        return after.kind() == Token.Kind.WORD
                && Units.word(after.text()).isPresent()
                && scope.variable(after.text()).isEmpty();
    }

    private int unitPower() {
        if (!lexer.peek().is("^")) {
            return 1;
        }
        lexer.next();
        boolean minus = lexer.peek().is("-");
        if (minus) {
            lexer.next();
        }
        Token n = lexer.next();
        if (n.kind() != Token.Kind.NUMBER || !n.text().matches("\\d")) {
            throw new SyntaxProblem(n.start(), "the power of a unit is a digit, not " + n.quoted() + ".", "");
        }
        end = n.end();
        return minus ? -Integer.parseInt(n.text()) : Integer.parseInt(n.text());
    }

    private static SyntaxProblem unknownUnit(Token word) {
        return new SyntaxProblem(
                word.start(),
                "unknown unit '" + word.text() + "'.",
                Suggest.maybe(word.text(), Units.known().keySet(), "units"));
    }
}
