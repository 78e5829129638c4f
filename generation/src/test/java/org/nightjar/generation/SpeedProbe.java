package org.nightjar.generation;
import java.util.List;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
public class SpeedProbe {
    static void run(String name, GeneratorSettings s, int n) {
        Streams st = CrossSectionTest.streams(1);
        for (int r = 0; r < 6; r++) {
            long t0 = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Generator g = GeneratorFactory.prepare(s, st);
            long t1 = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            EventBatch b = new EventBatch(); var w = g.workspace(); double sw=0,mx=0; int over=0;
            for (int k = 0; k < n; k += 4096) { b.start(k, 4096); g.generate(b, st, w); for(int i=0;i<4096;i++){sw+=b.weight()[i];mx=Math.max(mx,b.weight()[i]); if(b.weight()[i]>1)over++;} }
            long t2 = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if(r==0||r==5) System.err.printf("%s: sigma %.6g +- %.2g (%d ev), eff %.3f over %.2g prepare %.1f ms, %.0f ev/s meanw %.5f max %.3f nover %d%n", name, g.crossSection().value(), g.crossSection().error(), g.crossSection().evaluations(), g.efficiency(), g.overweight(), (t1 - t0) * 1e-6, n / ((t2 - t1) * 1e-9), sw/((n+4095)/4096*4096),mx,over);
        }
    }
    public static void main(String[] a) {
        Beams belle = new Beams(7.007, 0.0415, 4.0, -0.0415, 0.0044, 0.0023, 0.001, 0.0001, 0.03, 10.58);
        var ga = GeneratorSettings.of(ClosedForms.gammaAlp(1, 1e-3), ClosedForms.BEAMS, List.of(ClosedForms.PHOTON, ClosedForms.alp(1)), belle)
            .withDecays(List.of(new TwoBodyDecay(51, ClosedForms.PHOTON, ClosedForms.PHOTON, 2e-5)));
        run("gamma a", ga, 1600000);
        run("gamma a isr", ga.withIsr(true), 1600000);
        var g3 = GeneratorSettings.of(ClosedForms.threePhotons(), ClosedForms.BEAMS, List.of(ClosedForms.PHOTON, ClosedForms.PHOTON, ClosedForms.PHOTON), belle)
            .withCuts(List.of(PhaseSpaceCut.every("gamma", 0.25, 0.95), PhaseSpaceCut.minAngle("gamma", "gamma", 0.05)));
        if(a.length>0)return;
        run("3 gamma", g3, 200000);
        run("3 gamma weighted", g3.withWeights(true), 200000);
        run("3 gamma isr", g3.withIsr(true), 200000);
        var lab = g3.withIsr(true).withCuts(List.of(PhaseSpaceCut.atLeast(3, "gamma", 0.5, Math.toRadians(30), Math.toRadians(130))));
        run("3 gamma isr lab", lab, 200000);
        run("3 gamma isr lab weighted", lab.withWeights(true), 200000);
    }
}
