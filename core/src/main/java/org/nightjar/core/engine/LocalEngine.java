/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The engine of one machine: one to many threads, results folded in chunk order whatever the order of arrival. */
public final class LocalEngine implements Engine {
    private final int threads;
    private final ExecutorService pool;
    private final UnaryOperator<List<Chunk>> submission;

    /** An engine of the given number of threads. */
    public LocalEngine(int threads) {
        this(threads, UnaryOperator.identity());
    }

    /** As above with chunks submitted in another order, e.g. shuffled: results must not depend on it. */
    public LocalEngine(int threads, UnaryOperator<List<Chunk>> submission) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads);
        }
        this.threads = threads;
        this.submission = submission;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread t = new Thread(task, "nightjar-engine");
            t.setDaemon(true);
            return t;
        });
    }

    @Override
    public String name() {
        return "threads:" + threads;
    }

    @Override
    public <R extends Mergeable<R>> void run(
            ChunkTask<R> task, ChunkPlan plan, Consumer<SampleResult<R>> completed, Progress progress) {
        List<Future<?>> running = new ArrayList<>();
        AtomicBoolean failed = new AtomicBoolean();
        AtomicLong done = new AtomicLong();
        for (int k = 0; k < plan.samples().size(); k++) {
            List<Chunk> chunks = plan.chunks(k);
            Fold<R> fold = new Fold<>(plan.samples().get(k), chunks, completed);
            for (Chunk chunk : submission.apply(chunks)) {
                running.add(pool.submit(() -> {
                    if (!failed.get()) {
                        try {
                            fold.accept((int) (chunk.first() / plan.chunkSize()), task.run(chunk));
                            progress.report("events", done.addAndGet(chunk.size()), plan.totalEvents());
                        } catch (RuntimeException | Error e) {
                            failed.set(true);
                            throw e;
                        }
                    }
                }));
            }
        }
        await(running, failed);
    }

    private static void await(List<Future<?>> running, AtomicBoolean failed) {
        Throwable first = null;
        for (Future<?> f : running) {
            try {
                f.get();
            } catch (ExecutionException e) {
                first = first == null ? e.getCause() : first;
            } catch (InterruptedException e) {
                failed.set(true);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        if (first instanceof RuntimeException r) {
            throw r;
        }
        if (first instanceof Error e) {
            throw e;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** Left fold in ascending order of results that arrive in any order. */
    private static final class Fold<R extends Mergeable<R>> {
        private final SampleId sample;
        private final @Nullable Object[] waiting;
        private final Consumer<SampleResult<R>> completed;
        private int next;
        private @Nullable R sum;

        Fold(SampleId sample, List<Chunk> chunks, Consumer<SampleResult<R>> completed) {
            this.sample = sample;
            this.waiting = new @Nullable Object[chunks.size()];
            this.completed = completed;
        }

        @SuppressWarnings("unchecked")
        synchronized void accept(int index, R result) {
            waiting[index] = result;
            while (next < waiting.length && waiting[next] != null) {
                R ready = (R) waiting[next];
                waiting[next++] = null;
                sum = sum == null ? ready : sum.merge(ready);
            }
            if (next == waiting.length && sum != null) {
                synchronized (completed) {
                    completed.accept(new SampleResult<>(sample, sum));
                }
                sum = null;
            }
        }
    }
}
