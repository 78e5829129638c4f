/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.units;

/** Physical constants in house units. Sources: CODATA 2018 (exact SI constants), PDG 2022 for particle properties. */
public final class Constants {
    /** hbar c = 0.1973269804 GeV fm, in GeV cm (CODATA 2018, exact from h, e, c; 10 digits). */
    public static final double HBAR_C = 0.1973269804e-13;
    /** (hbar c)^2 = 0.3893793721 GeV^2 mb, in GeV^2 pb (CODATA 2018; PDG 2022 table 1.1). */
    public static final double HBAR_C_SQUARED = 0.3893793721e9;
    /** 1/alpha(0) as used for Nightjar's defaults (CODATA 2018: 137.035999084, six decimals kept). */
    public static final double INVERSE_ALPHA = 137.035999;
    /** Speed of light in cm/ns (exact). */
    public static final double C_CM_PER_NS = 29.9792458;
    /** Electron mass, GeV (PDG 2022). */
    public static final double ELECTRON_MASS = 0.51099895e-3;
    /** Muon mass, GeV (PDG 2022). */
    public static final double MUON_MASS = 0.1056583755;
    /** Tau mass, GeV (PDG 2022). */
    public static final double TAU_MASS = 1.77686;

    private Constants() {}
}
