/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.PrintWriter;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardException;
import picocli.CommandLine;

/** The entry point: reads the command line, runs a verb, turns failures into messages and exit codes. */
public final class Main {
    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    /** Runs the command line with given outputs; returns the exit code of CLI contract. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        Console console = new Console(out, err);
        CommandLine line = new CommandLine(new Nightjar(console), new VerbFactory(console));
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((e, ignored) -> {
            err.println("nightjar: " + e.getMessage());
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
                err.println("   Maybe nightjar " + e.getCommandLine().getCommandName() + " --help?");
            }
            return 2;
        });
        line.setExecutionExceptionHandler((e, at, ignored) -> failure(e, at, console));
        return line.execute(args);
    }

    private static int failure(Exception e, CommandLine at, Console console) {
        if (e instanceof CardException c && console.json()) {
            console.problems(c.problems());
            return c.exitCode();
        }
        if (e instanceof NightjarException n && n.exitCode() != 70) {
            console.note(n.getMessage());
            return n.exitCode();
        }
        console.note("nightjar " + at.getCommandName() + ": a bug of Nightjar: " + e);
        for (StackTraceElement frame : e.getStackTrace()) {
            console.note("   at " + frame);
        }
        console.note("   Maybe report it with this text and the run folder?");
        return 70;
    }
}
