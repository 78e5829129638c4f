/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.page.Block;
import org.nightjar.report.page.RunPage;

/** A run page with made-up contents. */
public final class SamplePage {
    private SamplePage() {}

    public static RunPage page() {
        List<List<String>> limits = new ArrayList<>();
        for (double m : SampleFigures.masses(60, 0.2, 9.7)) {
            limits.add(List.of(
                    "%.3f".formatted(m),
                    "%.2e".formatted(SampleFigures.median(m, 1e-3)),
                    "%.2e".formatted(1.1 * SampleFigures.median(m, 1e-3)),
                    "1.1"));
        }
        return new RunPage(
                "Search for an axion-like particle in $e^+e^-\\to\\gamma a,\\ a\\to\\gamma\\gamma$",
                "Belle II, 445 pb$^{-1}$ at $\\sqrt{s}=10.58$ GeV; toy numbers <not a measurement>",
                "No excess is found. At 95 % CL, couplings above $g_{a\\gamma\\gamma}=10^{-3}$ GeV$^{-1}$ are excluded for 0.2 < $m_a$ < 9.7 GeV/$c^2$.",
                List.of(
                        new RunPage.Fact("observed limit at 1 GeV/$c^2$", "$9.2\\times 10^{-4}$ GeV$^{-1}$"),
                        new RunPage.Fact("largest local significance", "$2.1\\,\\sigma$ at 0.48 GeV/$c^2$"),
                        new RunPage.Fact("global $p$-value", "0.27"),
                        new RunPage.Fact("scan points", "500")),
                List.of(
                        RunPage.Section.of(
                                "Result",
                                new Block.Paragraph(
                                        "The limit is compared with the published one, arXiv:2007.13071. Mass steps are half a resolution, see `scan.step`."),
                                new Block.Picture(
                                        "exclusion",
                                        SampleFigures.exclusion(40).draw(),
                                        "Upper limit on $g_{a\\gamma\\gamma}$ at 95 % CL against $m_a$."),
                                new Block.Picture(
                                        "cross-section",
                                        SampleFigures.crossSection(50).draw(),
                                        "Upper limit on $\\sigma(e^+e^-\\to\\gamma a)$; below, ours divided by the published limit."),
                                new Block.Table(
                                        "Limits per mass.",
                                        List.of("$m_a$ [GeV/$c^2$]", "observed [1/GeV]", "expected [1/GeV]", "ratio"),
                                        limits,
                                        true)),
                        RunPage.Section.of(
                                "Selection",
                                new Block.Table(
                                        "Cut-flow at $m_a=1$ GeV/$c^2$.",
                                        List.of("cut", "signal", "efficiency", "why"),
                                        List.of(
                                                List.of(
                                                        "`count(gamma:good) == 3`",
                                                        "18211",
                                                        "91.1 %",
                                                        "three-photon final state"),
                                                List.of(
                                                        "0.88 sqrt(s) < M & M < 1.03 sqrt(s)",
                                                        "12004",
                                                        "60.0 %",
                                                        "all energy seen")),
                                        false),
                                new Block.Picture(
                                        "dependence",
                                        SampleFigures.dependence().draw(),
                                        "Efficiency and resolution against mass.")),
                        RunPage.Section.of(
                                "Differences from the published analysis",
                                new Block.Note(true, "The trigger is taken as fully efficient."),
                                new Block.Bullets(List.of(
                                        "Beam background is overlaid from a parametrisation.",
                                        "No pion veto \"yet\"."))),
                        RunPage.Section.of(
                                "Settings", new Block.Listing("limit:\n  method: cls-asymptotic\n  level: 95 %\n"))),
                "nightjar run alp-3photon --out runs/first   # card <sha>",
                List.of(new RunPage.Citation(
                        "the published search",
                        "Belle II Collaboration, Phys. Rev. Lett. 125 (2020) 161806, arXiv:2007.13071",
                        "@article{Belle-II:2020jti,\n  eprint = \"2007.13071\"\n}")),
                "Nightjar 0.1.0");
    }
}
