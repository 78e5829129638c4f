/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import org.nightjar.core.units.Dimension;
import org.nightjar.report.diagram.ProcessTex;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.Quote;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Model;
import org.nightjar.theory.Parameter;

/** Titles of axes and the process, from the names and symbols of the card's model. */
public final class RunTitles {
    private final SearchCard card;
    private final Parameter mass;
    private final Quote quote;
    private final Model model;

    /** Of a search. */
    public RunTitles(SearchCard card) {
        this.card = card;
        this.model = card.signal().theory();
        this.mass = parameter(model, card.scanParameter());
        this.quote = Quote.of(card.signal().quote());
    }

    private static Parameter parameter(Model model, String name) {
        return model.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model.name() + " has no parameter " + name));
    }

    /** TeX symbol of the scanned mass. */
    String massSymbol() {
        return mass.symbol();
    }

    /** Axis of the mass. */
    public String mass() {
        return "$" + mass.symbol() + "$ [GeV/$c^2$]";
    }

    /** Axis of the coupling. */
    public String coupling() {
        return couplingSymbol() + unit(dimension());
    }

    /** TeX symbol of the coupling between dollars. */
    public String couplingSymbol() {
        return "$" + quote.symbol(n -> parameter(model, n).symbol()) + "$";
    }

    /** Dimension of the coupling; products are quoted of pure numbers. */
    private Dimension dimension() {
        return quote.factors().size() == 1
                ? parameter(model, quote.factors().get(0).name()).dimension()
                : Dimension.PURE;
    }

    /** Axis of the second mass of a plane. */
    String second() {
        return card.inference() instanceof PlaneSettings plane
                ? "$" + parameter(model, plane.parameter()).symbol() + "$ [GeV/$c^2$]"
                : "";
    }

    /** Unit of the coupling in running text; empty for a pure number. */
    public String couplingUnit() {
        return dimension().isPure()
                ? ""
                : dimension().equals(Dimension.PURE.over(Dimension.ENERGY))
                        ? "/GeV"
                        : dimension().toString();
    }

    /** Axis of the cross section. */
    String crossSection() {
        boolean visible = card.inference() instanceof CountSettings count && count.visible() != null;
        return (visible ? "$\\varepsilon\\,\\sigma(" : "$\\sigma(")
                + ProcessTex.first(card.signal().process()) + ")$ [pb]";
    }

    /** The whole process between dollars. */
    String process() {
        return "$" + ProcessTex.of(card.signal().process()) + "$";
    }

    /** Axis of the width of the signal. */
    String resolution() {
        boolean masses = card.spectra().values().stream().allMatch(FitSpectrum::isMass);
        return "$\\sigma_{\\mathrm{CB}}$ " + (masses ? "[GeV/$c^2$]" : "[GeV$^2/c^4$]");
    }

    /** Axis of a spectrum. */
    static String spectrum(FitSpectrum s) {
        return "$" + s.label() + "$ " + (s.isMass() ? "[GeV/$c^2$]" : "[GeV$^2/c^4$]");
    }

    private static String unit(Dimension d) {
        return d.isPure() ? "" : d.equals(Dimension.PURE.over(Dimension.ENERGY)) ? " [GeV$^{-1}$]" : " [" + d + "]";
    }
}
