/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.ParticleColumn;
import org.nightjar.core.events.Particles;
import org.nightjar.formats.Numbers;
import org.nightjar.formats.parquet.ParquetRows;
import org.nightjar.formats.parquet.ParquetRows.Column;
import org.nightjar.formats.parquet.ParquetRows.Kind;

/** Writes a row per particle; an event without particles is one row of code and status 0. */
final class ParquetEventSink extends FileSink {
    private static final int BLOCK = 8192;

    private final EventHeader header;
    private final double[][] weights;
    private final HardColumn[] hard = HardColumn.values();
    private @Nullable ParquetRows rows;
    private double[][] values = {};
    private boolean withHard;
    private int filled;

    ParquetEventSink(Path path, EventHeader header) {
        super(path);
        this.header = header;
        weights = new double[header.weightNames().size()][];
    }

    /** The file, begun with the first events: only those of Les Houches event files have the columns of these. */
    private ParquetRows rows(boolean les) throws IOException {
        if (rows == null) {
            withHard = les;
            List<Column> columns = new ArrayList<>();
            columns.add(new Column(ParquetEventReader.EVENT, Kind.LONG));
            columns.add(new Column(ParquetEventReader.WEIGHT, Kind.DOUBLE));
            header.weightNames().forEach(n -> columns.add(new Column(ParquetEventReader.NAMED + n, Kind.DOUBLE)));
            for (ParticleColumn c : ParticleColumn.values()) {
                columns.add(new Column(c.text(), c.isWhole() ? Kind.INT : Kind.DOUBLE));
            }
            for (HardColumn c : withHard ? hard : new HardColumn[0]) {
                columns.add(new Column(c.text(), c.isWhole() ? Kind.INT : Kind.DOUBLE));
            }
            values = new double[columns.size()][BLOCK];
            rows = new ParquetRows(part(), columns, metadata(header));
        }
        return rows;
    }

    private Map<String, String> metadata(EventHeader h) {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("nightjar.events", "1");
        m.put("nightjar.process", h.process());
        m.put("nightjar.cross_section_pb", Numbers.text(h.crossSection()));
        m.put("nightjar.cross_section_error_pb", Numbers.text(h.crossSectionError()));
        m.put("nightjar.frame", h.frame().name());
        for (int i = 0; i < h.beams().size(); i++) {
            EventBeam b = h.beams().get(i);
            m.put(
                    "nightjar.beam" + (i + 1),
                    b.pdg() + " " + Numbers.text(b.momentum().e()) + " "
                            + Numbers.text(b.momentum().px()) + " "
                            + Numbers.text(b.momentum().py()) + " "
                            + Numbers.text(b.momentum().pz()));
        }
        h.provenance().forEach((key, text) -> m.put(ParquetEventReader.PROVENANCE + key, text));
        m.put("column.event", "number of the event; its particles follow each other");
        m.put("column.weight", "weight of the event, mean 1");
        for (ParticleColumn c : ParticleColumn.values()) {
            m.put("column." + c.text(), c.meaning() + (c.unit().isEmpty() ? "" : ", " + c.unit()));
        }
        for (HardColumn c : withHard ? hard : new HardColumn[0]) {
            m.put("column." + c.text(), c.meaning());
        }
        return m;
    }

    @Override
    void append(EventBatch batch) throws IOException {
        Particles p = batch.particles();
        rows(batch.hardRecord().isUsed());
        for (int j = 0; j < weights.length; j++) {
            weights[j] = j < batch.namedWeights() ? batch.namedWeight(j) : new double[0];
        }
        for (int k = 0; k < batch.size(); k++) {
            for (int i = p.first(k); i < p.end(k); i++) {
                row(batch, k, i);
            }
            if (p.count(k) == 0) {
                row(batch, k, -1);
            }
        }
    }

    private void row(EventBatch batch, int k, int i) throws IOException {
        if (filled == BLOCK) {
            rows(false).write(values, filled);
            filled = 0;
        }
        Particles p = batch.particles();
        int c = 0;
        values[c++][filled] = batch.eventNumber(k);
        values[c++][filled] = batch.weight()[k];
        for (double[] w : weights) {
            values[c++][filled] = w.length == 0 ? Double.NaN : w[k];
        }
        for (ParticleColumn column : ParticleColumn.values()) {
            double x;
            if (i < 0) {
                x = column == ParticleColumn.PARENT ? -1 : 0;
            } else if (column == ParticleColumn.PARENT) {
                x = p.parent[i] < 0 ? -1 : p.parent[i] - p.first(k);
            } else {
                x = column.isWhole() ? column.wholes(p)[i] : column.numbers(p)[i];
            }
            values[c++][filled] = x;
        }
        for (int j = 0; withHard && j < hard.length; j++) {
            values[c++][filled] = hard[j].get(batch, k, i);
        }
        filled++;
    }

    @Override
    void end() throws IOException {
        ParquetRows all = rows(false);
        all.write(values, filled);
        all.finish();
    }

    @Override
    void shut() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
