/* SPDX-License-Identifier: Apache-2.0 */
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Orders;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Process;
import org.nightjar.theory.Reference;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Current;
import org.nightjar.theory.Vertex.Order;

/**
 * Squared amplitudes of the reference processes: points per CPU second of one thread (best of the rounds), CPU time to make
 * the program, and the rates of MadGraph as shipped and at -O3 beside it. Argument: a part of a process text, or nothing.
 */
public final class AmplitudeTiming {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int BLOCK = 256;
    private static final double ROUND = 0.15; // s
    private static final int ROUNDS = 5;

    /** Process, orders, MadGraph as shipped, at -O3 (points per CPU second, speed_matrix_element*.csv). */
    private record Case(String text, Orders orders, double shipped, double o3) {}

    private static final List<Case> CASES = List.of(
            new Case("gamma A'", Orders.LEADING, 2.34e5, 6.86e5),
            new Case("gamma a", Orders.LEADING, 1.91e6, 3.97e6),
            new Case("e+ e- a", Orders.LEADING, 5.882e5, 1.217e6),
            new Case("mu+ mu- Z'", Orders.LEADING, 9.128e4, 2.518e5),
            new Case("tau+ tau- Z'", Orders.LEADING, 6.097e4, 2.484e5),
            new Case("mu+ e- Zl", Orders.LEADING, 4.196e4, 1.203e5),
            new Case("A' h'", Orders.LEADING, 1.647e6, 2.767e6),
            new Case("tau+ tau- phi", Orders.LEADING, 3.245e5, 6.303e5),
            new Case("mu+ mu- phi", Orders.LEADING, 3.227e5, 6.264e5),
            new Case("gamma x1 x2~", Orders.LEADING, 1.281e5, 3.443e5),
            new Case("gamma j1 j2", Orders.LEADING, 1.312e5, 3.481e5),
            new Case("gamma gamma", Orders.QED, 3.655e5, 1.052e6),
            new Case("gamma gamma gamma", Orders.QED, 6.357e4, 1.971e5),
            new Case("gamma gamma gamma gamma", Orders.QED, 9.42e3, 3.011e4),
            new Case("mu+ mu-", Orders.QED, 8.885e5, 1.754e6),
            new Case("mu+ mu- gamma", Orders.QED, 7.616e4, 2.244e5),
            new Case("mu+ mu- gamma gamma", Orders.QED, 1.044e4, 3.593e4),
            new Case("tau+ tau-", Orders.QED, 8.961e5, 1.745e6),
            new Case("tau+ tau- gamma", Orders.QED, 7.656e4, 2.246e5),
            new Case("e+ e-", Orders.QED, 9.52e5, 1.894e6),
            new Case("e+ e- gamma", Orders.QED, 8.318e4, 2.519e5),
            new Case("e+ e- gamma gamma", Orders.QED, 1.09e4, 3.24e4),
            new Case("e+ e- mu+ mu-", Orders.QED, 2.04e4, 6.287e4),
            new Case("mu+ mu- mu+ mu-", Orders.QED, 1.951e4, 5.491e4),
            new Case("e+ e- e+ e-", Orders.QED, 1.375e4, 4.063e4),
            new Case("mu+ mu- mu+ mu- with Z'", Orders.ALL, 1.391e4, 4.048e4),
            new Case("mu+ mu- gamma with A'", Orders.ALL, 5.84e4, 1.669e5));

    public static void main(String[] args) {
        String wanted = args.length > 0 ? args[0] : "";
        System.out.println("| process | program, s | points/s | as shipped | ratio | -O3 | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (Case c : CASES) {
            if (c.text.contains(wanted)) {
                time(c);
            }
        }
    }

    private static void time(Case c) {
        String[] parts = c.text.split(" with ");
        Model model = new Reduced(parts.length == 2 ? parts[1] : "");
        if (c.orders == Orders.LEADING) {
            model = new Reduced("all");
        }
        ModelPoint point = model.point();
        long start = CPU.getCurrentThreadCpuTime();
        Amplitude a = Amplitudes.of(Process.parse("e- e+ -> " + parts[0], model), point, c.orders);
        double making = (CPU.getCurrentThreadCpuTime() - start) * 1e-9;
        MomentumBlock block = points(a.masses());
        var workspace = a.workspace(BLOCK);
        double[] out = new double[BLOCK];
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long t0 = CPU.getCurrentThreadCpuTime();
            long done = 0;
            while (CPU.getCurrentThreadCpuTime() - t0 < ROUND * 1e9) {
                for (int k = 0; k < 10; k++) {
                    a.squared(block, workspace, out);
                    done += BLOCK;
                }
            }
            best = Math.max(best, done / ((CPU.getCurrentThreadCpuTime() - t0) * 1e-9));
        }
        System.out.printf("| %s | %.2f | %.2g | %.2g | %.1f | %.2g | %.1f |%n",
                c.text, making, best, c.shipped, best / c.shipped, c.o3, best / c.o3);
    }

    /** Some momenta at 10.58 GeV: isotropic, rescaled to the energy. */
    private static MomentumBlock points(double[] masses) {
        SplittableRandom random = new SplittableRandom(1);
        MomentumBlock b = new MomentumBlock(masses.length, BLOCK);
        b.resize(BLOCK);
        int n = masses.length - 2;
        for (int i = 0; i < BLOCK; i++) {
            double[][] p = new double[n][3];
            for (int d = 0; d < 3; d++) {
                double mean = 0;
                for (double[] q : p) {
                    q[d] = random.nextDouble() - 0.5;
                    mean += q[d] / n;
                }
                for (double[] q : p) {
                    q[d] -= mean;
                }
            }
            double low = 0;
            double high = 1e3;
            for (int step = 0; step < 100; step++) {
                double f = (low + high) / 2;
                boolean less = energy(p, masses, f) < 10.58;
                low = less ? f : low;
                high = less ? high : f;
            }
            for (int k = 0; k < n; k++) {
                double[] q = p[k];
                double p2 = low * low * (q[0] * q[0] + q[1] * q[1] + q[2] * q[2]);
                double e = Math.sqrt(p2 + masses[2 + k] * masses[2 + k]);
                b.set(2 + k, i, e, low * q[0], low * q[1], low * q[2]);
            }
            double pz = Math.sqrt(5.29 * 5.29 - masses[0] * masses[0]);
            b.set(0, i, 5.29, 0, 0, pz);
            b.set(1, i, 5.29, 0, 0, -pz);
        }
        return b;
    }

    private static double energy(double[][] p, double[] masses, double f) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double p2 = f * f * (p[k][0] * p[k][0] + p[k][1] * p[k][1] + p[k][2] * p[k][2]);
            sum += Math.sqrt(p2 + masses[2 + k] * masses[2 + k]);
        }
        return sum;
    }

    /** The particles and vertices of the reference, with its masses and widths. */
    private record Reduced(String with) implements Model {
        @Override
        public String name() {
            return "reference";
        }

        @Override
        public String title() {
            return name();
        }

        @Override
        public String lagrangian() {
            return "";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public ParticleTable particles() {
            return ParticleTable.standard().with(extra());
        }

        private static List<ParticleType> extra() {
            return List.of(
                    new ParticleType("A'", "A'", 9000001, 3, 0, 2),
                    new ParticleType("Z'", "Z'", 9000002, 3.8, 0, 2),
                    new ParticleType("Zl", "Zl", 9000003, 1.5, 0, 2),
                    new ParticleType("a", "a", 9000004, 2, 0, 0),
                    new ParticleType("h'", "h'", 9000005, 6.5, 0, 0),
                    new ParticleType("phi", "phi", 9000006, 4, 0, 0),
                    new ParticleType("x1", "x1~", 9000007, 1, 0, 1),
                    new ParticleType("x2", "x2~", 9000008, 1.25, 0, 1),
                    new ParticleType("j1", "j1", 9000009, 1, 0, 1),
                    new ParticleType("j2", "j2", 9000010, 1.25, 0, 1));
        }

        @Override
        public ModelPoint point(Map<String, Double> values) {
            ModelPoint.Builder b = new ModelPoint.Builder(this, ParameterValues.of(this, values));
            for (ParticleType t : extra()) {
                b.particle(t);
                double width = t.name().equals("A'") ? 0.01 : t.name().equals("Z'") ? 0.02 : 0;
                b.decays(t, List.of(), width);
            }
            double e = Math.sqrt(4 * Math.PI / 137.036);
            List<Vertex> terms = new ArrayList<>();
            for (String lepton : List.of("e-", "mu-", "tau-")) {
                terms.add(new Current(Order.QED, "gamma", lepton, lepton, e, 0));
                add(terms, "A'", new Current(Order.NEW, "A'", lepton, lepton, 1e-3 * e, 0));
                double mass = ParticleTable.standard().find(lepton).orElseThrow().mass();
                add(terms, "phi", new Vertex.Yukawa(Order.NEW, "phi", lepton, lepton, mass / 246.22, 0));
            }
            add(terms, "Z'", new Current(Order.NEW, "Z'", "mu-", "mu-", -1e-3, 0));
            add(terms, "Z'", new Current(Order.NEW, "Z'", "tau-", "tau-", 1e-3, 0));
            add(terms, "Zl", new Current(Order.NEW, "Zl", "e-", "mu-", 1e-3, 0));
            add(terms, "a", new Vertex.DualPhoton(Order.NEW, "a", "gamma", 1e-3));
            add(terms, "h'", new Vertex.TwoVectors(Order.NEW, "h'", "A'", 6));
            add(terms, "x1", new Current(Order.NEW, "A'", "x1", "x2", 1, 0));
            add(terms, "j1", new Current(Order.NEW, "A'", "j1", "j2", 1, 0));
            terms.forEach(b::vertex);
            return b.build();
        }

        private void add(List<Vertex> terms, String particle, Vertex vertex) {
            if (with.equals("all") || with.equals(particle)) {
                terms.add(vertex);
            }
        }
    }

    private AmplitudeTiming() {}
}
