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
import org.jspecify.annotations.Nullable;

/** Writes rows of numbers block by block into a Parquet file of any size, compressed with zstd. */
public final class ParquetRows implements AutoCloseable {
    /** Size of a row group in memory, bytes: what a reader holds at a time. */
    private static final long ROW_GROUP = 16L << 20;

    /** How the numbers of a column are stored. */
    public enum Kind {
        /** 32 bits, whole. */
        INT,
        /** 64 bits, whole. */
        LONG,
        /** 64 bits, real. */
        DOUBLE
    }

    /**
     * A column.
     *
     * @param name its name
     * @param kind how it is stored
     */
    public record Column(String name, Kind kind) {}

    private final Path file;
    private final List<Column> columns;
    private final ParquetWriter<int[]> writer;
    private double[][] values = {};
    private boolean open = true;

    /** Begins a file. */
    public ParquetRows(Path file, List<Column> columns, Map<String, String> metadata) throws IOException {
        this.file = file;
        this.columns = List.copyOf(columns);
        writer = new Builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP)
                .withDictionaryEncoding(false) // kinematics hardly repeat
                .withPageWriteChecksumEnabled(true)
                .withExtraMetaData(metadata)
                .build();
    }

    /** Appends rows: {@code columns[c][row]} for the rows [0, rows). */
    public void write(double[][] block, int rows) throws IOException {
        values = block;
        int[] row = {0};
        for (; row[0] < rows; row[0]++) {
            writer.write(row);
        }
    }

    /** Ends the file. */
    public void finish() throws IOException {
        close();
        Footer.settle(file);
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            writer.close();
        }
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
        private @Nullable RecordConsumer to;

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
            for (Column c : columns) {
                PrimitiveTypeName type = switch (c.kind) {
                    case INT -> PrimitiveTypeName.INT32;
                    case LONG -> PrimitiveTypeName.INT64;
                    case DOUBLE -> PrimitiveTypeName.DOUBLE;
                };
                types.add(new PrimitiveType(Type.Repetition.REQUIRED, type, c.name));
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
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                double x = values[c][row[0]];
                consumer.startField(column.name, c);
                switch (column.kind) {
                    case INT -> consumer.addInteger((int) x);
                    case LONG -> consumer.addLong((long) x);
                    case DOUBLE -> consumer.addDouble(x);
                }
                consumer.endField(column.name, c);
            }
            consumer.endMessage();
        }
    }
}
