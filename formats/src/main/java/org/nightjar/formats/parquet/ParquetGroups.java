/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.files.AtomicFile;

/** Reads the columns of plain numbers of a Parquet file, one row group at a time. */
public final class ParquetGroups implements AutoCloseable {
    /** Row groups of more numbers than this are refused; writers make them of about 128 MB. */
    private static final long MOST_NUMBERS = 50_000_000;

    private final Path file;
    private final ParquetFileReader reader;
    private final MessageType schema;
    private final List<ColumnDescriptor> read = new ArrayList<>();
    private int group;

    /** Opens a file and chooses those of the wanted columns that it has. */
    public ParquetGroups(Path file, java.util.function.Predicate<String> wanted) {
        this.file = file;
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .usePageChecksumVerification(true)
                .build();
        reader = guarded(() -> ParquetFileReader.open(new LocalInputFile(file), options));
        schema = reader.getFileMetaData().getSchema();
        for (ColumnDescriptor c : schema.getColumns()) {
            boolean plain = c.getPath().length == 1 && c.getMaxRepetitionLevel() == 0 && ColumnReading.isNumber(c);
            if (plain && wanted.test(c.getPath()[0])) {
                read.add(c);
            }
        }
    }

    /** Names of the chosen columns. */
    public List<String> names() {
        return read.stream().map(c -> c.getPath()[0]).toList();
    }

    /** Key-value metadata of the file. */
    public Map<String, String> metadata() {
        return reader.getFileMetaData().getKeyValueMetaData();
    }

    /** The chosen columns of the next row group by name; empty at the end of the file. */
    public Map<String, double[]> next() {
        return read.isEmpty() ? Map.of() : guarded(this::group);
    }

    private Map<String, double[]> group() throws IOException {
        if (group == reader.getRowGroups().size()) {
            return Map.of();
        }
        long rows = reader.getRowGroups().get(group++).getRowCount();
        if (rows < 0 || rows * read.size() > MOST_NUMBERS) {
            throw new CardException(
                    file.toString(),
                    "a row group of %,d rows is too large.".formatted(rows),
                    "write smaller row groups?");
        }
        reader.setRequestedSchema(read);
        PageReadStore pages = reader.readNextRowGroup();
        Map<String, double[]> values = new LinkedHashMap<>();
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                pages,
                new ColumnReading.NoConverter(schema),
                schema,
                reader.getFileMetaData().getCreatedBy());
        for (ColumnDescriptor c : read) {
            double[] into = new double[(int) rows];
            ColumnReading.column(store.getColumnReader(c), c, into, 0, (int) rows);
            values.put(c.getPath()[0], into);
        }
        return values;
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (CardException e) {
            throw e;
        } catch (IOException e) {
            if (e instanceof java.io.EOFException || e.getCause() != null) {
                throw damaged(); // a failure of the disk has no cause, one of decoding has
            }
            throw new MachineException(file + "  cannot be read (" + AtomicFile.reason(e) + ").", e);
        } catch (RuntimeException | OutOfMemoryError e) {
            // parquet reports every damage of a file as some RuntimeException, or believes a size that is damaged
            throw damaged();
        }
    }

    private CardException damaged() {
        return new CardException(
                file.toString(), "is not a whole Parquet file.", "it was cut off, or its disk failed?");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new MachineException(file + "  cannot be closed (" + AtomicFile.reason(e) + ").", e);
        }
    }
}
