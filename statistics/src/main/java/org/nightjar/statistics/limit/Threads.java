/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.ArrayList;
import java.util.List;

/** Runs the same work on several threads, the caller's among them. */
final class Threads {
    private Threads() {}

    static void run(Runnable work, int threads) {
        List<Thread> running = new ArrayList<>();
        for (int t = 1; t < threads; t++) {
            Thread thread = new Thread(work, "toys-" + t);
            thread.setDaemon(true);
            thread.start();
            running.add(thread);
        }
        work.run();
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
