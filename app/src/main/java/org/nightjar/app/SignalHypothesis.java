/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.BoundedModel;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.limit.HypothesisTest;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.limit.TestStatistic;
import org.nightjar.statistics.limit.ToyStore;
import org.nightjar.statistics.limit.ToyTest;

/** The answer to {@code limit --mu}: CLs of one value, by formulae or toys. */
record SignalHypothesis(
        WorkspaceOptions options,
        Analysis analysis,
        double mu,
        TestStatistic statistic,
        int toys,
        long seed,
        int threads) {
    /** By a method, or the one that is valid at these counts; the exit code. */
    int answer(String method, Console console) {
        ToyModel whole = analysis.model();
        FitParameter poi = whole.parameters().get(whole.parameterOfInterest());
        if (!(mu >= poi.lower()) || Double.isInfinite(mu)) {
            throw new CardException("--mu", mu + " is below the lower bound " + poi.lower() + " or not finite.", "");
        }
        ToyModel model = mu > poi.upper() ? BoundedModel.of(whole, poi.lower(), mu) : whole;
        MethodChoice choice = MethodChoice.of(method, analysis);
        Map<String, Object> found = options.tree(analysis);
        boolean drawn = choice.method().equals("cls-toys");
        FitStatus status = drawn ? byToys(model, found, console) : byFormulae(model, found, console);
        found.put("why", choice.why());
        console.line("   " + choice.why());
        console.line("   " + status.text());
        console.document(found);
        return status.usable() ? 0 : 3;
    }

    private FitStatus byToys(ToyModel model, Map<String, Object> found, Console console) {
        ToyTest.Result r =
                new ToyTest(model, mu, toys, seed, threads, statistic, ToyStore.NONE).run(analysis.observed());
        ToyAnswer answer = new ToyAnswer(analysis, mu, statistic.text(), toys, seed, r);
        answer.addTo(found);
        answer.say(console);
        return r.status();
    }

    private FitStatus byFormulae(ToyModel model, Map<String, Object> found, Console console) {
        HypothesisTest t = HypothesisTest.of(new ProfileLikelihood(model, analysis.observed()), mu, statistic);
        boolean usable = t.status().usable();
        found.put("mu", mu);
        found.put("statistic", statistic.text());
        found.put("clsObserved", usable ? t.cls() : null);
        found.put("clsExpected", usable ? t.expected() : null);
        found.put("clsb", usable ? t.clsb() : null);
        found.put("clb", usable ? t.clb() : null);
        found.put("q", usable ? t.q() : null);
        found.put("qAsimov", usable ? t.qAsimov() : null);
        found.put("method", "cls-asymptotic");
        found.put("status", t.status().text());
        if (usable) {
            console.line("CLs = %s at %s = %s".formatted(Show.number(t.cls()), analysis.interest(), Show.number(mu)));
            ToyAnswer.sayExpected(t.expected(), console);
        }
        return t.status();
    }
}
