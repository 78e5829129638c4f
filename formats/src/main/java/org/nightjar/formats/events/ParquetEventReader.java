/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.ParticleColumn;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.formats.Numbers;
import org.nightjar.formats.internal.Balance;
import org.nightjar.formats.internal.BlockReader;
import org.nightjar.formats.internal.MassShell;
import org.nightjar.formats.internal.Vertices;
import org.nightjar.formats.parquet.ParquetGroups;

/** Reads a table with a row per particle, its events in one piece each. Only code, energy and momentum must be there. */
final class ParquetEventReader extends BlockReader {
    static final String EVENT = "event";
    static final String WEIGHT = "weight";
    static final String NAMED = "weight:";
    static final String PROVENANCE = "nightjar.provenance.";

    private static final List<ParticleColumn> NEEDED =
            List.of(ParticleColumn.PDG, ParticleColumn.E, ParticleColumn.PX, ParticleColumn.PY, ParticleColumn.PZ);
    private static final ParticleColumn[] COLUMNS = ParticleColumn.values();
    private static final HardColumn[] HARD = HardColumn.values();

    private final Path file;
    private final ParquetGroups groups;
    private final EventHeader header;
    private final List<String> named = new ArrayList<>();
    private final double[][] columns = new double[COLUMNS.length][];
    private final double[][] hard = new double[HARD.length][];
    private final boolean withHard;
    private double[] event = {};
    private double[] weight = {};
    private double[][] namedWeight = {};
    private int row;
    private long before;
    private int[] work = {};

    private ParquetEventReader(Path file, ParquetGroups groups, Damage damage) {
        super(damage);
        this.file = file;
        this.groups = groups;
        List<String> there = groups.names();
        List<String> missing = new ArrayList<>();
        if (!there.contains(EVENT)) {
            missing.add(EVENT);
        }
        NEEDED.stream()
                .map(ParticleColumn::text)
                .filter(n -> !there.contains(n))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new CardException(
                    file.toString(),
                    "lacks the columns " + String.join(", ", missing) + ".",
                    there.contains("kind") && there.contains("trigger")
                            ? "the generated events that simulate was given?  This is what a detector found."
                            : "it is no event file?  An event file has a row per particle.");
        }
        there.stream().filter(n -> n.startsWith(NAMED)).forEach(n -> named.add(n.substring(NAMED.length())));
        namedWeight = new double[named.size()][];
        withHard = there.stream().anyMatch(HardColumn::isNamed);
        header = header(groups.metadata());
    }

    static ParquetEventReader open(Path file, Damage damage) {
        ParquetGroups groups = new ParquetGroups(file, ParquetEventReader::isOurs);
        try {
            return new ParquetEventReader(file, groups, damage);
        } catch (CardException e) {
            groups.close();
            throw e;
        }
    }

    private static boolean isOurs(String name) {
        return name.equals(EVENT)
                || name.equals(WEIGHT)
                || name.startsWith(NAMED)
                || HardColumn.isNamed(name)
                || ParticleColumn.named(name).isPresent();
    }

    private EventHeader header(Map<String, String> m) {
        Map<String, String> provenance = new LinkedHashMap<>();
        m.keySet().stream()
                .filter(k -> k.startsWith(PROVENANCE))
                .sorted() // the file keeps no order
                .forEach(k -> provenance.put(k.substring(PROVENANCE.length()), m.getOrDefault(k, "")));
        provenance.put("format", "Parquet");
        return new EventHeader(
                m.getOrDefault("nightjar.process", ""),
                Numbers.parse(m.getOrDefault("nightjar.cross_section_pb", "")),
                Numbers.parse(m.getOrDefault("nightjar.cross_section_error_pb", "")),
                beams(m.getOrDefault("nightjar.beam1", ""), m.getOrDefault("nightjar.beam2", "")),
                named,
                provenance);
    }

    private List<EventBeam> beams(String... texts) {
        List<EventBeam> beams = new ArrayList<>();
        for (String text : texts) {
            double[] n =
                    Arrays.stream(text.split(" ")).mapToDouble(Numbers::parse).toArray();
            if (n.length == 5 && Double.isFinite(Arrays.stream(n).sum())) {
                beams.add(new EventBeam((int) n[0], new FourMomentum(n[1], n[2], n[3], n[4])));
            }
        }
        return beams.size() == 2 ? beams : List.of();
    }

    @Override
    public EventFormat format() {
        return EventFormat.PARQUET;
    }

    @Override
    public EventHeader header() {
        return header;
    }

    /** Makes {@link #row} a row of the current group; false at the end. */
    private boolean atRow() {
        while (row == event.length) {
            before += row;
            Map<String, double[]> group = groups.next();
            if (group.isEmpty()) {
                return false;
            }
            double[] none = {};
            event = group.getOrDefault(EVENT, none);
            weight = group.getOrDefault(WEIGHT, none);
            for (int c = 0; c < COLUMNS.length; c++) {
                columns[c] = group.getOrDefault(COLUMNS[c].text(), none);
            }
            for (int c = 0; c < HARD.length; c++) {
                hard[c] = group.getOrDefault(HARD[c].text(), none);
            }
            for (int j = 0; j < named.size(); j++) {
                namedWeight[j] = group.getOrDefault(NAMED + named.get(j), none);
            }
            row = 0;
        }
        return true;
    }

    @Override
    protected boolean read(EventBatch batch, int k) {
        if (!atRow()) {
            return false;
        }
        double number = event[row];
        batch.weight()[k] = weight.length == 0 ? 1 : weight[row];
        check(Double.isFinite(number) && Math.abs(batch.weight()[k]) < 1e100, "event number or weight");
        batch.useNamedWeights(named.size());
        for (int j = 0; j < named.size(); j++) {
            batch.namedWeight(j)[k] = namedWeight[j][row];
        }
        Particles p = batch.particles();
        int from = p.rows();
        do {
            particle(p, from);
            if (withHard) {
                hard(batch, k, p.rows() - 1);
            }
            row++;
            if (p.rows() - from > MOST_PARTICLES) {
                throw problem("more than 100,000 particles in an event.");
            }
        } while (atRow() && event[row] == number);
        if (p.rows() == from + 1 && p.pdg[from] == 0 && p.status[from] == 0) {
            p.removeLast(); // stands for an event without particles
        }
        finish(p, from);
        return true;
    }

    private void hard(EventBatch batch, int k, int i) {
        batch.hardRecord().use(batch.size(), i + 1);
        for (int c = 0; c < HARD.length; c++) {
            double x = hard[c].length > 0 ? hard[c][row] : HARD[c].none();
            check(HARD[c].allows(x, MOST_PARTICLES), HARD[c].text());
            HARD[c].set(batch, k, i, x);
        }
    }

    private void particle(Particles p, int from) {
        int i = p.add();
        p.status[i] = 1;
        p.parent[i] = -1;
        p.vx[i] = p.vy[i] = p.vz[i] = p.vt[i] = 0;
        p.dx[i] = p.dy[i] = p.dz[i] = p.dt[i] = p.spin[i] = p.mass[i] = Double.NaN;
        for (int c = 0; c < COLUMNS.length; c++) {
            if (columns[c].length > 0) {
                double x = columns[c][row];
                if (COLUMNS[c].isWhole()) {
                    check(x == (int) x, COLUMNS[c].text());
                    COLUMNS[c].wholes(p)[i] = (int) x;
                } else {
                    COLUMNS[c].numbers(p)[i] = x;
                }
            }
        }
        double sum = Math.abs(p.e[i]) + Math.abs(p.px[i]) + Math.abs(p.py[i]) + Math.abs(p.pz[i]);
        check(sum < 1e100, "energy or momentum");
        check(Math.abs(p.vx[i]) + Math.abs(p.vy[i]) + Math.abs(p.vz[i]) + Math.abs(p.vt[i]) < 1e100, "vertex");
        if (Double.isNaN(p.mass[i])) {
            double m2 = (p.e[i] - p.pz[i]) * (p.e[i] + p.pz[i]) - p.px[i] * p.px[i] - p.py[i] * p.py[i];
            p.mass[i] = Math.sqrt(Math.abs(m2)) * Math.signum(m2);
        }
        if (p.e[i] < 0 && (p.status[i] == 1 || p.status[i] == 2 || p.status[i] == 4)) {
            throw problem("negative energy, " + p.e[i] + " GeV.");
        }
        if (!MassShell.fits(p, i)) {
            MassShell.impossible(p, i).ifPresent(what -> {
                throw problem(what);
            });
            String here = "row " + (before + row + 1) + ": ";
            MassShell.mend(p, i, warnings, what -> new Problem(file.toString(), 0, 0, here + what, ""));
        }
        check(p.parent[i] <= MOST_PARTICLES, ParticleColumn.PARENT.text());
        p.parent[i] = p.parent[i] < 0 ? -1 : p.parent[i] + from;
    }

    private void finish(Particles p, int from) {
        int n = p.rows() - from;
        if (work.length < n) {
            work = new int[2 * n];
        }
        for (int i = from; i < p.rows(); i++) {
            if (p.parent[i] >= p.rows()) {
                throw problem("mother " + (p.parent[i] - from) + " of an event of " + n + " particles.");
            }
        }
        if (Vertices.breakLoops(p, from, p.rows(), work) > 0) {
            throw problem("a particle is its own ancestor.");
        }
        double off = Balance.of(p, from, p.rows(), 4);
        if (off > Balance.WARN && !warnings.again("balance")) {
            String what =
                    "row %d: energy and momentum of the event differ by %.2g %% between beams and final particles.";
            warnings.add("balance", new Problem(file.toString(), 0, 0, what.formatted(before + row, 100 * off), ""));
        }
    }

    private void check(boolean good, String what) {
        if (!good) {
            throw problem(what + " is no number that can be.");
        }
    }

    private CardException problem(String what) {
        return new CardException(file.toString(), "row " + (before + row + 1) + ": " + what, "the file is damaged?");
    }

    @Override
    public void close() {
        groups.close();
    }
}
