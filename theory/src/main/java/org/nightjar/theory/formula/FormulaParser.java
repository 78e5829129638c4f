/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.core.card.Suggest;

/** Recursive descent through one expression. One use per text. */
final class FormulaParser {
    private static final int DEEPEST = 200;

    /** A sum of n terms is n levels deep, too. */
    private static final int MOST_OPERATIONS = 2000;

    private final String text;
    private int at;
    private int depth;
    private int operations;

    FormulaParser(String text) {
        this.text = text;
    }

    Formula.Node parse() {
        Formula.Node all = sum();
        skip();
        if (at < text.length()) {
            throw wrong("'" + text.substring(at) + "' is not understood");
        }
        return all;
    }

    private Formula.Node sum() {
        if (++depth > DEEPEST) {
            throw wrong("too many parentheses");
        }
        Formula.Node left = product();
        while (next('+') || next('-')) {
            char operator = text.charAt(at++);
            count();
            left = new Formula.Operation(operator, left, product());
        }
        depth--;
        return left;
    }

    private void count() {
        if (++operations > MOST_OPERATIONS) {
            throw wrong("more than " + MOST_OPERATIONS + " operations");
        }
    }

    private Formula.Node product() {
        Formula.Node left = sign();
        while ((next('*') && !text.startsWith("**", at)) || next('/')) {
            char operator = text.charAt(at++);
            count();
            left = new Formula.Operation(operator, left, sign());
        }
        return left;
    }

    private Formula.Node sign() {
        int minus = 0;
        while (next('-') || next('+')) {
            minus += text.charAt(at++) == '-' ? 1 : 0;
        }
        Formula.Node power = power();
        return minus % 2 == 0 ? power : new Formula.Operation('-', new Formula.Constant(Complex.of(0)), power);
    }

    private Formula.Node power() {
        Formula.Node base = atom();
        skip();
        if (text.startsWith("**", at) || next('^')) {
            at += text.charAt(at) == '*' ? 2 : 1;
            if (++depth > DEEPEST) {
                throw wrong("too many powers");
            }
            Formula.Node exponent = sign();
            depth--;
            return new Formula.Operation('^', base, exponent);
        }
        return base;
    }

    private Formula.Node atom() {
        skip();
        if (at == text.length()) {
            throw wrong("the expression ends too early");
        }
        char c = text.charAt(at);
        if (c == '(') {
            at++;
            Formula.Node inside = sum();
            close();
            return inside;
        }
        if (Character.isDigit(c) || c == '.') {
            return number();
        }
        if (Character.isLetter(c) || c == '_') {
            return name();
        }
        throw wrong("'" + c + "' is not understood");
    }

    private Formula.Node number() {
        int from = at;
        while (at < text.length() && isOfNumber(from)) {
            at++;
        }
        try {
            return new Formula.Constant(Complex.of(Double.parseDouble(text.substring(from, at))));
        } catch (NumberFormatException e) {
            throw wrong("'" + text.substring(from, at) + "' is no number");
        }
    }

    private boolean isOfNumber(int from) {
        char c = text.charAt(at);
        boolean exponent = at > from && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
        return Character.isDigit(c) || c == '.' || c == 'e' || c == 'E' || (exponent && (c == '-' || c == '+'));
    }

    private Formula.Node name() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String name = text.substring(from, at).replaceFirst("^c?math\\.", "");
        if (name.equals("m") && next('(')) { // m(e-): the mass of a lepton is one name
            int end = text.indexOf(')', at);
            if (end > 0) {
                name = "m" + text.substring(at, end + 1);
                at = end + 1;
                return new Formula.Name(name);
            }
        }
        if (next('(')) {
            return call(name, from);
        }
        return name.equals("pi") ? new Formula.Constant(Complex.of(Math.PI)) : new Formula.Name(name);
    }

    private Formula.Node call(String name, int from) {
        Functions function = Arrays.stream(Functions.values())
                .filter(f -> f.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new FormulaException("there is no function " + name + "; " + maybe(name), from + 1));
        at++;
        List<Formula.Node> arguments = new ArrayList<>(List.of(sum()));
        while (next(',')) {
            at++;
            arguments.add(sum());
        }
        close();
        if (arguments.size() != function.arguments) {
            throw new FormulaException(
                    "%s takes %d arguments, not %d".formatted(name, function.arguments, arguments.size()), from + 1);
        }
        return new Formula.Call(function, arguments);
    }

    private static String maybe(String name) {
        return "known: "
                + Suggest.maybe(
                        name, Arrays.stream(Functions.values()).map(f -> f.name).toList(), "functions");
    }

    private void close() {
        if (!next(')')) {
            throw wrong("a closing parenthesis is missing");
        }
        at++;
    }

    private boolean next(char c) {
        skip();
        return at < text.length() && text.charAt(at) == c;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private FormulaException wrong(String what) {
        return new FormulaException(what, at + 1);
    }
}
