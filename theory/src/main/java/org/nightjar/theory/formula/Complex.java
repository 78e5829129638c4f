/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.formula;

import java.io.Serializable;

/**
 * A complex number.
 *
 * @param re real part
 * @param im imaginary part
 */
public record Complex(double re, double im) implements Serializable {
    /** A real number. */
    public static Complex of(double re) {
        return new Complex(re, 0);
    }

    public Complex plus(Complex o) {
        return new Complex(re + o.re, im + o.im);
    }

    public Complex minus(Complex o) {
        return new Complex(re - o.re, im - o.im);
    }

    public Complex times(Complex o) {
        return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }

    public Complex over(Complex o) {
        double n = o.re * o.re + o.im * o.im;
        return new Complex((re * o.re + im * o.im) / n, (im * o.re - re * o.im) / n);
    }

    /** Principal power; whole powers by repeated products. */
    public Complex power(Complex o) {
        if (o.im == 0 && o.re == Math.rint(o.re) && Math.abs(o.re) <= 64) {
            Complex product = of(1);
            for (int k = 0; k < Math.abs(o.re); k++) {
                product = product.times(this);
            }
            return o.re < 0 ? of(1).over(product) : product;
        }
        if (im == 0 && re >= 0 && o.im == 0) {
            return of(Math.pow(re, o.re));
        }
        return logarithm().times(o).exponential();
    }

    public Complex squareRoot() {
        if (im == 0) {
            return re >= 0 ? of(Math.sqrt(re)) : new Complex(0, Math.sqrt(-re));
        }
        return power(of(0.5));
    }

    public Complex exponential() {
        double r = Math.exp(re);
        return new Complex(r * Math.cos(im), r * Math.sin(im));
    }

    public Complex logarithm() {
        return new Complex(Math.log(modulus()), Math.atan2(im, re));
    }

    public Complex conjugate() {
        return new Complex(re, -im);
    }

    public double modulus() {
        return Math.hypot(re, im);
    }
}
