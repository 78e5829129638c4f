/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Locale;
import org.nightjar.core.engine.Progress;

/**
 * Progress on standard error: a bar with rate and remaining time on a terminal, a plain line each tenth of the way when
 * redirected.
 */
final class ConsoleProgress implements Progress {
    private static final long REFRESH_NANOS = 200_000_000L;
    private static final long SILENT_NANOS = 3_000_000_000L;
    private static final int WIDTH = 30;
    private final Console console;
    private final boolean terminal;
    private String what = "";
    private long started;
    private long shown;
    private long tenth = -1;

    /** A progress that keeps silent for the first seconds. */
    static Progress ofLongWork(Console console) {
        ConsoleProgress shown = new ConsoleProgress(console);
        long start = System.nanoTime();
        return (what, done, total) -> {
            if (System.nanoTime() - start > SILENT_NANOS) {
                shown.report(what, done, total);
            }
        };
    }

    ConsoleProgress(Console console) {
        this.console = console;
        this.terminal = System.console() != null && !console.quiet();
    }

    @Override
    public synchronized void report(String subject, long done, long total) {
        long now = System.nanoTime();
        if (!subject.equals(what)) {
            what = subject;
            started = now;
            shown = 0;
            tenth = -1;
        }
        if (terminal) {
            if (now - shown > REFRESH_NANOS || done == total) {
                shown = now;
                console.overwrite(bar(done, total, now), done == total);
            }
        } else if (10 * done / Math.max(1, total) > tenth) {
            tenth = 10 * done / Math.max(1, total);
            console.progress(String.format(Locale.ROOT, "%-10s %d/%d", subject, done, total));
        }
    }

    private String bar(long done, long total, long now) {
        int filled = (int) (WIDTH * done / Math.max(1, total));
        double seconds = Math.max(1e-3, (now - started) * 1e-9);
        double rate = done / seconds;
        double left = (total - done) / Math.max(1e-9, rate);
        return String.format(
                Locale.ROOT,
                "%-10s [%s%s] %d/%d  %.3g/s  %.0f s left ",
                what,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                total,
                rate,
                left);
    }
}
