/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.files.AtomicFile;

/** Reads columns of numbers row group by row group. */
final class ColumnReading {
    /** Part of the heap that a table may fill. */
    private static final double SHARE_OF_HEAP = 0.6;

    private final Path file;
    private final List<String> wanted;
    private final List<ColumnDescriptor> read = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    ColumnReading(Path file, List<String> wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /** Something that is read from an open file. */
    private interface Wanted<T> {
        T of(ParquetFileReader reader) throws IOException;
    }

    ParquetTable read() {
        return from(reader -> {
            choose(reader.getFileMetaData().getSchema());
            checkMemory(reader.getRecordCount());
            reader.setRequestedSchema(read);
            Map<String, double[]> columns = new LinkedHashMap<>();
            for (ColumnDescriptor c : read) {
                columns.put(c.getPath()[0], new double[(int) reader.getRecordCount()]);
            }
            String writtenBy = reader.getFileMetaData().getCreatedBy();
            int from = 0;
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                rowGroup(pages, reader.getFileMetaData().getSchema(), writtenBy, columns, from);
                from += (int) pages.getRowCount();
            }
            return new ParquetTable(columns, reader.getFileMetaData().getKeyValueMetaData(), List.copyOf(ignored));
        });
    }

    Map<String, String> metadata() {
        return from(reader -> reader.getFileMetaData().getKeyValueMetaData());
    }

    private <T> T from(Wanted<T> what) {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            return what.of(reader);
        } catch (IOException e) {
            throw new MachineException(file + "  cannot be read (" + AtomicFile.reason(e) + ").", e);
        } catch (CardException e) {
            throw e;
        } catch (RuntimeException e) {
            // parquet reports every damage of a file as some RuntimeException
            throw new CardException(
                    file.toString(), "is not a whole Parquet file.", "it was cut off, or its name should end in .csv?");
        }
    }

    private void choose(MessageType schema) {
        List<String> known = new ArrayList<>();
        for (ColumnDescriptor c : schema.getColumns()) {
            boolean plain = c.getPath().length == 1 && c.getMaxRepetitionLevel() == 0 && isNumber(c);
            if (!plain) {
                ignored.add(String.join(".", c.getPath()));
                continue;
            }
            known.add(c.getPath()[0]);
            if (wanted.isEmpty() || wanted.contains(c.getPath()[0])) {
                read.add(c);
            }
        }
        for (String name : wanted) {
            if (!known.contains(name)) {
                throw new CardException(
                        file.toString(),
                        "there is no column of numbers '" + name + "'.",
                        Suggest.maybe(name, known, "columns"));
            }
        }
        if (read.isEmpty()) {
            throw new CardException(file.toString(), "there is no column of plain numbers.", "");
        }
    }

    static boolean isNumber(ColumnDescriptor c) {
        return switch (c.getPrimitiveType().getPrimitiveTypeName()) {
            case DOUBLE, FLOAT, INT32, INT64, BOOLEAN -> true;
            default -> false;
        };
    }

    private void checkMemory(long rows) {
        double bytes = 8.0 * rows * read.size();
        double room = SHARE_OF_HEAP * Runtime.getRuntime().maxMemory();
        if (bytes > room || rows > Integer.MAX_VALUE - 8) {
            throw new CardException(
                    file.toString(),
                    "%d rows of %d columns need %.1f GB of memory, %.1f GB are free for them."
                            .formatted(rows, read.size(), bytes / 1e9, room / 1e9),
                    "fewer columns, or a file for each part?");
        }
    }

    private void rowGroup(
            PageReadStore pages, MessageType schema, String writtenBy, Map<String, double[]> columns, int from) {
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(pages, new NoConverter(schema), schema, writtenBy);
        for (ColumnDescriptor c : read) {
            double[] into = columns.getOrDefault(c.getPath()[0], new double[0]);
            column(store.getColumnReader(c), c, into, from, (int) pages.getRowCount());
        }
    }

    /** Values of a column of a row group from position {@code from} on; a missing value is NaN. */
    static void column(ColumnReader reader, ColumnDescriptor c, double[] into, int from, int rows) {
        PrimitiveTypeName type = c.getPrimitiveType().getPrimitiveTypeName();
        int present = c.getMaxDefinitionLevel();
        for (int k = from; k < from + rows; k++) {
            into[k] = reader.getCurrentDefinitionLevel() < present ? Double.NaN : value(reader, type);
            reader.consume();
        }
    }

    private static double value(ColumnReader reader, PrimitiveTypeName type) {
        return switch (type) {
            case DOUBLE -> reader.getDouble();
            case FLOAT -> reader.getFloat();
            case INT32 -> reader.getInteger();
            case INT64 -> reader.getLong();
            default -> reader.getBoolean() ? 1 : 0;
        };
    }

    /** Parquet asks for converters even when the values are taken from the columns directly. */
    static final class NoConverter extends GroupConverter {
        private final PrimitiveConverter[] fields;

        NoConverter(MessageType schema) {
            fields = new PrimitiveConverter[schema.getFieldCount()];
            Arrays.setAll(fields, k -> new PrimitiveConverter() {});
        }

        @Override
        public Converter getConverter(int fieldIndex) {
            return fields[fieldIndex];
        }

        @Override
        public void start() {
            // values are taken from the columns
        }

        @Override
        public void end() {
            // values are taken from the columns
        }
    }
}
