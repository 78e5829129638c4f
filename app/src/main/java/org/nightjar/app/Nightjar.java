/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import picocli.CommandLine.Command;

/** The top command. */
@Command(
        name = "nightjar",
        version = "nightjar " + Nightjar.VERSION,
        mixinStandardHelpOptions = true,
        description = "Dark-sector searches at e+e- flavour factories: from the Lagrangian to the exclusion curve.",
        footer = {"", "Try:  nightjar run alp-3photon --quick", "      nightjar tour"},
        subcommands = {
            RunVerb.class,
            WidthVerb.class,
            MatrixElementVerb.class,
            CrossSectionVerb.class,
            GenerateVerb.class,
            SimulateVerb.class,
            SelectVerb.class,
            ReportVerb.class,
            DisplayVerb.class,
            TriggerVerb.class,
            ListVerb.class,
            ExplainVerb.class,
            CheckVerb.class,
            NewVerb.class,
            TourVerb.class,
            DoctorVerb.class,
            ValidateVerb.class,
            VerifyVerb.class,
            UnblindVerb.class,
            OptimiseVerb.class,
            CountVerb.class,
            FitVerb.class,
            LimitVerb.class,
            SignificanceVerb.class,
            ToysVerb.class,
            ConstraintsVerb.class,
            PlotVerb.class,
            RecastVerb.class,
            ProjectVerb.class,
            ExportVerb.class
        })
final class Nightjar implements Runnable {
    /** The version of the program. */
    static final String VERSION = "0.1.0";

    private final Console console;

    Nightjar(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.line("Nightjar 0.1: dark-sector searches at e+e- flavour factories.  Try:  nightjar tour");
    }
}
