/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import picocli.CommandLine.Command;

/** The top command. */
@Command(
        name = "nightjar",
        version = "nightjar 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Dark-sector searches at e+e- flavour factories: from the Lagrangian to the exclusion curve.",
        footer = {"", "Try:  nightjar run alp-3photon --quick", "      nightjar tour"},
        subcommands = {WidthVerb.class, DoctorVerb.class})
final class Nightjar implements Runnable {
    private final Console console;

    Nightjar(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.line("Nightjar 0.1: dark-sector searches at e+e- flavour factories.  Try:  nightjar tour");
    }
}
