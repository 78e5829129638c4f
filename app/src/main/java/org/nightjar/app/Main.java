/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.PrintWriter;
import java.util.Arrays;
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
        console.configure(Arrays.asList(args).contains("--json"), false);
        Failures failures = new Failures(console);
        CommandLine line = new CommandLine(new Nightjar(console), new VerbFactory(console));
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((e, ignored) -> failures.ofWords(e));
        line.setExecutionExceptionHandler((e, at, ignored) -> failures.of(e, at.getCommandName()));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return failures.of(e, args.length == 0 ? "" : args[0]);
        }
    }
}
