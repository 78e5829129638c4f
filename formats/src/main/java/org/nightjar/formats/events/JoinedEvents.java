/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.kinematics.FourMomentum;

/**
 * Several files of one process, read one after the other as one sample; the numbers of their events run on. The cross section is
 * the mean of theirs, weighted by their errors.
 */
final class JoinedEvents implements EventReader {
    /** Cross sections of one process from different random numbers differ by more than this many errors next to never. */
    private static final double ERRORS = 5;

    /** The same where no errors are given, relative. */
    private static final double CLOSE = 0.02;

    /** Beams are equal to as many digits as generators write. */
    private static final double SAME = 1e-6;

    private final List<Path> files;
    private final Damage damage;
    private final EventHeader header;
    private final List<Problem> warnings = new ArrayList<>();
    private EventReader current;
    private int at;
    private long before;

    JoinedEvents(List<Path> files, Damage damage) {
        this.files = List.copyOf(files);
        this.damage = damage;
        List<EventHeader> headers = new ArrayList<>();
        for (Path file : files) {
            try (EventReader reader = EventFiles.open(file, damage)) {
                headers.add(reader.header());
            }
        }
        header = joined(headers);
        current = EventFiles.open(files.get(0), damage);
    }

    private EventHeader joined(List<EventHeader> headers) {
        EventHeader first = headers.get(0);
        double sum = 0;
        double weights = 0;
        boolean errors = headers.stream().allMatch(h -> h.crossSectionError() > 0);
        for (int k = 0; k < headers.size(); k++) {
            EventHeader h = headers.get(k);
            require(k, h.process().equals(first.process()), "process", first.process(), h.process());
            require(k, isSame(h.beams(), first.beams()), "beams", first.beams(), h.beams());
            require(k, h.weightNames().equals(first.weightNames()), "weights", first.weightNames(), h.weightNames());
            double room = errors
                    ? ERRORS * Math.hypot(h.crossSectionError(), first.crossSectionError())
                    : CLOSE * Math.abs(first.crossSection());
            boolean far = Math.abs(h.crossSection() - first.crossSection()) > room;
            require(k, !far, "cross section", first.crossSection() + " pb", h.crossSection() + " pb");
            double weight = errors ? 1 / (h.crossSectionError() * h.crossSectionError()) : 1;
            sum += weight * h.crossSection();
            weights += weight;
        }
        return first.withCrossSection(sum / weights, errors ? 1 / Math.sqrt(weights) : first.crossSectionError())
                .with("files", String.valueOf(headers.size()));
    }

    private void require(int k, boolean holds, String what, Object first, Object other) {
        if (!holds) {
            throw new CardException(
                    files.get(k).toString(),
                    "another %s than in %s (%s there, %s here).".formatted(what, files.get(0), first, other),
                    "one sample for each process?");
        }
    }

    private static boolean isSame(List<EventBeam> a, List<EventBeam> b) {
        boolean same = a.size() == b.size();
        for (int k = 0; same && k < a.size(); k++) {
            FourMomentum p = a.get(k).momentum();
            FourMomentum q = b.get(k).momentum();
            double room = SAME * p.e();
            same = a.get(k).pdg() == b.get(k).pdg()
                    && Math.abs(p.e() - q.e()) <= room
                    && Math.abs(p.px() - q.px()) <= room
                    && Math.abs(p.py() - q.py()) <= room
                    && Math.abs(p.pz() - q.pz()) <= room;
        }
        return same;
    }

    @Override
    public EventFormat format() {
        return current.format();
    }

    @Override
    public EventHeader header() {
        return header;
    }

    @Override
    public boolean next(EventBatch batch, int maximum) {
        while (!current.next(batch, maximum)) {
            if (at + 1 == files.size()) {
                return false;
            }
            before += current.eventsRead();
            close();
            at++;
            current = EventFiles.open(files.get(at), damage);
        }
        batch.numberFrom(before + batch.eventNumber(0));
        return true;
    }

    @Override
    public long eventsRead() {
        return before + current.eventsRead();
    }

    @Override
    public List<Problem> warnings() {
        List<Problem> all = new ArrayList<>(warnings);
        all.addAll(current.warnings());
        return all;
    }

    @Override
    public void close() {
        warnings.addAll(current.warnings());
        current.close();
    }
}
