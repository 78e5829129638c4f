/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Suggest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into messages, with {@code --json} also into the problems document, and exit codes. */
final class Failures {
    private static final int WRONG_INPUT = 2;
    private static final int MACHINE = 4;
    private static final int BUG = 70;
    private static final String MAYBE = "Maybe ";

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** Words of the command line that picocli cannot place. */
    int ofWords(ParameterException e) {
        CommandLine at = e.getCommandLine();
        boolean top = at.getParent() == null;
        String verb = top ? "nightjar" : "nightjar " + at.getCommandName();
        String what = sentence(String.valueOf(e.getMessage()));
        String maybe = "";
        if (e instanceof UnmatchedArgumentException u) {
            String word = u.getUnmatched().get(0);
            what = "'" + word + "' is "
                    + (isOption(word) ? "not an option." : top ? "not a verb." : "a word too many.");
            maybe = nearest(word, at, top);
        } else if (e instanceof MissingParameterException && !example(at).isEmpty()) {
            maybe = example(at) + "?";
        }
        console.problems(List.of(new Problem(verb, 0, 0, what, maybe.isEmpty() ? verb + " --help?" : maybe)));
        return WRONG_INPUT;
    }

    /** The parser's message as a sentence of ours. */
    private static String sentence(String message) {
        String text = message.replace('\n', ' ')
                .replace("is not an int", "is not a whole number")
                .replace("is not a long", "is not a whole number");
        String start = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }

    private static boolean isOption(String word) {
        return word.startsWith("-");
    }

    /** The near options of an unknown option, the near verbs of an unknown verb. */
    private static String nearest(String word, CommandLine at, boolean top) {
        List<String> names = new ArrayList<>();
        if (isOption(word)) {
            at.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
        } else if (top) {
            names.addAll(at.getSubcommands().keySet());
        }
        List<String> near = Suggest.near(word, names);
        return near.isEmpty() ? "" : String.join(", ", near) + "?";
    }

    /** The first command of the verb's example. */
    private static String example(CommandLine at) {
        for (String line : at.getCommandSpec().usageMessage().footer()) {
            String command = line.replaceFirst("^Example:", "").trim();
            if (command.startsWith("nightjar ")) {
                return command.replace("%%", "%"); // as help prints it
            }
        }
        return "";
    }

    /** What a verb threw. */
    int of(Throwable e, String verb) {
        if (e instanceof CardException c) {
            console.failure(c.problems(), String.valueOf(c.getMessage()));
            return c.exitCode();
        }
        if (e instanceof NightjarException n && n.exitCode() != BUG) {
            String message = String.valueOf(n.getMessage());
            console.failure(List.of(problem(message)), message);
            return n.exitCode();
        }
        if (e instanceof OutOfMemoryError) {
            String message = "nightjar " + verb + ": the memory of "
                    + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB is used up.\n   Maybe fewer events or points, or NIGHTJAR_JAVA_OPTS=-Xmx4g?";
            console.failure(List.of(problem(message)), message);
            return MACHINE;
        }
        return bug(e, verb);
    }

    /** {@code what}, newline, {@code Maybe maybe} as a problem. */
    private static Problem problem(String message) {
        int at = message.indexOf("\n   " + MAYBE);
        String what = at < 0 ? message : message.substring(0, at);
        String maybe = at < 0 ? "" : message.substring(at + 4 + MAYBE.length());
        return new Problem("", 0, 0, what, maybe);
    }

    private int bug(Throwable e, String verb) {
        console.note("nightjar " + verb + ": a bug of Nightjar: " + e);
        for (StackTraceElement frame : e.getStackTrace()) {
            console.note("   at " + frame);
        }
        console.note("   Maybe report it with this text and the run folder?");
        return BUG;
    }
}
