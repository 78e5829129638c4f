/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Writes columns of doubles through parquet's row interface, without an object per row. */
final class ColumnWriting {
    private final String[] names;
    private final double[][] values;
    private final Map<String, String> metadata;

    ColumnWriting(Map<String, double[]> columns, Map<String, String> metadata) {
        this.names = columns.keySet().toArray(new String[0]);
        this.values = columns.values().toArray(new double[0][]);
        this.metadata = metadata;
        if (names.length == 0) {
            throw new IllegalArgumentException("no columns");
        }
        for (int c = 1; c < names.length; c++) {
            if (values[c].length != values[0].length) {
                throw new IllegalArgumentException(
                        "column " + names[c] + " has " + values[c].length + " rows, not " + values[0].length);
            }
        }
    }

    void write(Path file) throws IOException {
        int[] row = {0};
        try (ParquetWriter<int[]> writer = new Builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withDictionaryEncoding(false) // kinematics hardly repeat
                .withExtraMetaData(metadata)
                .build()) {
            for (; row[0] < values[0].length; row[0]++) {
                writer.write(row);
            }
        }
        Footer.settle(file);
    }

    private final class Builder extends ParquetWriter.Builder<int[], Builder> {
        Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // still abstract in parquet; never called with a plain configuration
        protected WriteSupport<int[]> getWriteSupport(Configuration conf) {
            return new Rows();
        }

        @Override
        protected WriteSupport<int[]> getWriteSupport(ParquetConfiguration conf) {
            return new Rows();
        }
    }

    /** A record is the number of its row. */
    private final class Rows extends WriteSupport<int[]> {
        private @org.jspecify.annotations.Nullable RecordConsumer to;

        @Override
        @SuppressWarnings("deprecation") // still abstract in parquet; never called with a plain configuration
        public WriteContext init(Configuration configuration) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        private WriteContext context() {
            List<Type> types = new ArrayList<>();
            for (String name : names) {
                types.add(new PrimitiveType(Type.Repetition.REQUIRED, PrimitiveTypeName.DOUBLE, name));
            }
            return new WriteContext(new MessageType("events", types), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            to = recordConsumer;
        }

        @Override
        public void write(int[] row) {
            RecordConsumer consumer = java.util.Objects.requireNonNull(to);
            consumer.startMessage();
            for (int c = 0; c < names.length; c++) {
                consumer.startField(names[c], c);
                consumer.addDouble(values[c][row[0]]);
                consumer.endField(names[c], c);
            }
            consumer.endMessage();
        }
    }
}
