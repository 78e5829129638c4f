/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nightjar.core.events.EventBatch;

/**
 * Blocks of events filled in order, worked on by several threads and handed on in order, so that a file is the same for any number
 * of threads. A few blocks per thread are held at a time.
 */
final class BlockPipeline {
    private static final int AHEAD = 2;

    private final Queue<Consumer<EventBatch>> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<Consumer<EventBatch>> worker;

    private BlockPipeline(Supplier<Consumer<EventBatch>> worker) {
        this.worker = worker;
    }

    /**
     * Runs until nothing is filled any more.
     *
     * @param fill fills a block on the calling thread; false at the end
     * @param worker makes what works on blocks, one for each thread, with its own random streams
     * @param out takes a block on the calling thread
     */
    static void run(
            int threads, Predicate<EventBatch> fill, Supplier<Consumer<EventBatch>> worker, Consumer<EventBatch> out) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread t = new Thread(task, "nightjar-blocks");
            t.setDaemon(true);
            return t;
        });
        try {
            new BlockPipeline(worker).run(pool, AHEAD * threads, fill, out);
        } finally {
            pool.shutdownNow();
        }
    }

    private void run(ExecutorService pool, int most, Predicate<EventBatch> fill, Consumer<EventBatch> out) {
        Deque<Future<EventBatch>> running = new ArrayDeque<>();
        Deque<EventBatch> free = new ArrayDeque<>();
        for (boolean more = true; more || !running.isEmpty(); ) {
            while (more && running.size() < most) {
                EventBatch batch = free.isEmpty() ? new EventBatch() : free.pop();
                more = fill.test(batch);
                if (more) {
                    running.add(pool.submit(() -> work(batch)));
                }
            }
            if (!running.isEmpty()) {
                EventBatch done = await(running.remove());
                out.accept(done);
                free.push(done);
            }
        }
    }

    private EventBatch work(EventBatch batch) {
        Consumer<EventBatch> mine = idle.poll();
        mine = mine == null ? worker.get() : mine;
        mine.accept(batch);
        idle.add(mine);
        return batch;
    }

    private static EventBatch await(Future<EventBatch> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
