/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.formats.Numbers;

class DecimalTest {
    private static final int MANY = 200_000;

    private static double parse(String text) {
        byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.ISO_8859_1);
        return DecimalReader.parse(bytes, 1, bytes.length - 1);
    }

    private static String text(double x) {
        byte[] bytes = new byte[DecimalWriter.LONGEST + 1];
        int end = DecimalWriter.write(x, bytes, 1);
        return new String(bytes, 1, end - 1, StandardCharsets.ISO_8859_1);
    }

    private static void same(String text) {
        assertThat(Double.doubleToRawLongBits(parse(text)))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    private static long bits(long k) {
        long z = k * 0x9E3779B97F4A7C15L; // the mixing of SplitMix64: well spread bits
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    @Test
    void anyDoubleIsWrittenShortestAndReadBack() {
        // expected: the shortest text, from another implementation of another author (jackson-core)
        for (long k = 0; k < MANY; k++) {
            double x = Double.longBitsToDouble(bits(k));
            if (Double.isFinite(x)) {
                String s = text(x);
                assertThat(Double.doubleToRawLongBits(parse(s))).as(s).isEqualTo(Double.doubleToRawLongBits(x));
                shortest(s, x);
                assertThat(Double.parseDouble(s)).isEqualTo(x);
            }
        }
    }

    /** Jackson, like the JDK, writes at least two digits (4.9e-324 for 5e-324), so only longer texts are compared. */
    private static void shortest(String text, double x) {
        String other = digits(Numbers.text(x));
        if (other.length() > 2) {
            assertThat(digits(text)).isEqualTo(other);
        }
    }

    @Test
    void numbersOfEventFilesAreReadAsByTheJdk() {
        for (long k = 0; k < MANY; k++) {
            double x = (bits(k) >> 11) * 0x1p-50;
            same("%.10e".formatted(x).replace(',', '.'));
            k += 20;
        }
        for (long k = 0; k < MANY; k++) {
            same((bits(k) >>> 1) + "e" + (int) (bits(k + MANY) % 345));
        }
    }

    /** Digits without point, exponent and zeros at either end. */
    private static String digits(String s) {
        int e = s.toLowerCase(java.util.Locale.ROOT).indexOf('e');
        String mantissa = e < 0 ? s : s.substring(0, e);
        return mantissa.replace(".", "").replaceAll("^-?0*", "").replaceAll("0*$", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "1",
                "-1",
                ".5",
                "5.",
                "-.93544317E+03",
                "1e22",
                "1e23",
                "9007199254740993",
                "9007199254740992.5",
                "1.7976931348623157e308",
                "1.7976931348623159e308",
                "1.8e308",
                "1e400",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "2.2250738585072011e-308",
                "1e-400",
                "0e999999999",
                "9007199254740991.99999999999999999999999",
                "100000000000000000000000000000000000000000000",
                "0.000000000000000000000000000000000000000000000000012345678901234567890123",
                "9223372036854775808",
                "18446744073709551615",
                "8.5",
                "5e-324",
                "6929495644600919.5",
                "3.70e+1",
                "1.2345678901234567890e-5"
            })
    void hardNumbersAreReadAsByTheJdk(String text) {
        same(text);
    }

    @Test
    void halvesBetweenDoublesGoToTheEvenOne() {
        // 2^53 + odd lies exactly between two doubles; written with 1 to 19 digits it must round as the JDK rounds
        for (int k = 0; k < 2000; k++) {
            long half = (1L << 53) + 2L * k + 1;
            same(Long.toString(half));
            same(half + "0");
            same(half + "e-3");
            same(half + "000e4");
        }
    }

    @ParameterizedTest
    @CsvSource({"1.5D+00,1.5", "1.5d-3,1.5e-3", "1.25-101,1.25e-101", "1.25+101,1.25e101", "2.E+01,20"})
    void fortranExponentsAreRead(String fortran, double expected) {
        assertThat(parse(fortran)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "-", "+", "e5", "1e", "1e+", "1.2.3", "nan", "inf", "0x1p3", "1f", "--1", "1e5x", "1,5"
            })
    void whatIsNoNumberIsNaN(String text) {
        assertThat(parse(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0.0,-0",
        "1,1",
        "-1,-1",
        "0.1,0.1",
        "100,100",
        "1e15,1000000000000000",
        "0.001,0.001",
        "0.0001,1e-4",
        "1234567.25,1234567.25",
        "12345678.25,1.234567825e7",
        "5e-324,5e-324",
        "2e-323,2e-323",
        "1.7976931348623157e308,1.7976931348623157e308",
        "9.5367431640625e-7,9.5367431640625e-7",
        "1e23,1e23",
        "9007199254740992,9.007199254740992e15",
        "0.01234,0.01234",
        "1.5e300,1.5e300"
    })
    void numbersAreWrittenPlainlyWhereShort(double x, String expected) {
        assertThat(text(x)).isEqualTo(expected);
    }

    @Test
    void powersOfTwoAndTheirNeighboursReadBack() {
        // the distance to the neighbour below a power of two is half of that above
        for (int e = -1074; e <= 1023; e++) {
            double x = Math.scalb(1.0, e);
            for (double y : new double[] {Math.nextDown(x), x, Math.nextUp(x)}) {
                assertThat(parse(text(y))).isEqualTo(y);
                shortest(text(y), y);
            }
        }
    }
}
