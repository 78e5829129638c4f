/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file. The library collects the encodings of a column in a set whose order differs between runs of the same
 * program; here they are sorted, so that the same contents give the same bytes.
 */
final class Footer {
    /** Behind the metadata: their length, least byte first, and four letters. */
    private static final int TAIL = 8;

    private Footer() {}

    /** Puts the encodings of a finished file in order. */
    static void settle(Path file) throws IOException {
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            long tail = f.length() - TAIL;
            f.seek(tail);
            int length = Integer.reverseBytes(f.readInt());
            byte[] before = new byte[length];
            f.seek(tail - length);
            f.readFully(before);
            FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(before));
            sort(metadata);
            ByteArrayOutputStream after = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(metadata, after);
            if (after.size() != length) {
                throw new IOException("the metadata of " + file + " changed their length");
            }
            f.seek(tail - length);
            f.write(after.toByteArray());
        }
    }

    private static void sort(FileMetaData metadata) {
        for (RowGroup group : metadata.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                List<Encoding> encodings = new ArrayList<>(column.getMeta_data().getEncodings());
                encodings.sort(Comparator.comparingInt(Encoding::getValue));
                column.getMeta_data().setEncodings(encodings);
            }
        }
    }
}
