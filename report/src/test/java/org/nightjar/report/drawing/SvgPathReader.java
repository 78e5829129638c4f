/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads path data of relative moves, lines, curves and closings, by the grammar of SVG 1.1, section 8.3. */
final class SvgPathReader {
    private static final Pattern COMMAND = Pattern.compile("([mlqcz])([^mlqcz]*)");
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");

    private SvgPathReader() {}

    static Path2D read(String data) {
        Path2D.Double path = new Path2D.Double();
        Matcher commands = COMMAND.matcher(data);
        int read = 0;
        while (commands.find()) {
            read += commands.group().length();
            List<Double> numbers = new ArrayList<>();
            Matcher number = NUMBER.matcher(commands.group(2));
            while (number.find()) {
                numbers.add(Double.parseDouble(number.group()));
            }
            append(path, commands.group(1).charAt(0), numbers);
        }
        if (read != data.length()) {
            throw new IllegalArgumentException("path data with something else in it: " + data);
        }
        return path;
    }

    private static void append(Path2D.Double path, char letter, List<Double> n) {
        int step = letter == 'q' ? 4 : letter == 'c' ? 6 : 2;
        if (letter == 'z') {
            path.closePath();
        }
        for (int i = 0; i + step <= n.size() && letter != 'z'; i += step) {
            double x =
                    path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getX();
            double y =
                    path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getY();
            switch (letter) {
                case 'm' -> path.moveTo(x + n.get(i), y + n.get(i + 1));
                case 'l' -> path.lineTo(x + n.get(i), y + n.get(i + 1));
                case 'q' -> path.quadTo(x + n.get(i), y + n.get(i + 1), x + n.get(i + 2), y + n.get(i + 3));
                default ->
                    path.curveTo(
                            x + n.get(i),
                            y + n.get(i + 1),
                            x + n.get(i + 2),
                            y + n.get(i + 3),
                            x + n.get(i + 4),
                            y + n.get(i + 5));
            }
        }
    }
}
