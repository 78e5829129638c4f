/* SPDX-License-Identifier: Apache-2.0 */
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nightjar.analysis.Analysis;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.decay.DecayMode;
import org.nightjar.generation.decay.Decays;
import org.nightjar.generation.decay.ParticleDecay;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/**
 * Signal events of alp-3photon through generation, detector and selection on one thread: events per CPU second of each stage
 * and of the chain, best and median of ten rounds. Arguments: parametric or geometric, mass in GeV.
 */
public final class ChainTiming {
    private static final java.lang.management.ThreadMXBean CPU =
            java.lang.management.ManagementFactory.getThreadMXBean();
    private static final int CHUNK = 4096;
    private static final int CHUNKS = 25;

    public static void main(String[] args) {
        String response = args.length > 0 ? args[0] : "parametric";
        double mass = args.length > 1 ? Double.parseDouble(args[1]) : 1.0;
        Library library = new Library(DataFolder.of(List.of(Path.of("data"))));
        SearchCard card = library.search("alp-3photon");
        DetectorModel detector = library.detector(card.detector(), response).card().model();
        var model = Models.standard().get("alp-photon");
        ModelPoint point = model.point(Map.of("ma", mass));
        Process process = Process.parse("e+ e- -> gamma a, a -> gamma gamma", model);
        List<ParticleType> out = process.outgoing().stream().map(t -> t.withMass(point.mass(t.name()))).toList();
        ParticleType photon = out.get(0);
        Streams streams = new Streams(1, new SampleId("timing"));
        Generator generator = GeneratorFactory.prepare(
                GeneratorSettings.of(Amplitudes.of(process, point), process.initial(), out, detector.beams())
                        .withIsr(true)
                        .withDecays(Decays.everywhere(ParticleDecay.of(
                                out.get(1), point.decays("a").ctau(), DecayMode.flat(photon, photon)))),
                streams);
        Analysis analysis = Analysis.compile(
                card.analysis(),
                AnalysisSetting.of(detector.beams())
                        .withTriggerLines(detector.triggerLines())
                        .withParticles(model.particles().all())
                        .withHypothesis(Map.of("ma", new Quantity(mass, Dimension.ENERGY))));
        EventBatch batch = new EventBatch();
        var gw = generator.workspace();
        var aw = analysis.newWorkspace();
        double[][] rounds = new double[10][4];
        long selected = 0;
        for (int r = -4; r < 10; r++) {
            double[] t = new double[3];
            for (int c = 0; c < CHUNKS; c++) {
                long t0 = CPU.getCurrentThreadCpuTime();
                batch.start((long) c * CHUNK, CHUNK);
                generator.generate(batch, streams, gw);
                long t1 = CPU.getCurrentThreadCpuTime();
                detector.respond(batch, streams);
                long t2 = CPU.getCurrentThreadCpuTime();
                selected += analysis.run(batch, aw).selected().size();
                long t3 = CPU.getCurrentThreadCpuTime();
                t[0] += t1 - t0;
                t[1] += t2 - t1;
                t[2] += t3 - t2;
            }
            if (r >= 0) {
                double n = CHUNK * CHUNKS * 1e9;
                rounds[r] = new double[] {n / t[0], n / t[1], n / t[2], n / (t[0] + t[1] + t[2])};
            }
        }
        String[] names = {"generation", "detector", "selection", "chain"};
        for (int s = 0; s < 4; s++) {
            int k = s;
            double[] x = java.util.Arrays.stream(rounds).mapToDouble(q -> q[k]).sorted().toArray();
            System.out.printf("%-11s %-11s median %9.0f  best %9.0f events/s%n", response, names[s], x[5], x[9]);
        }
        System.out.println("selected candidates " + selected);
    }
}
