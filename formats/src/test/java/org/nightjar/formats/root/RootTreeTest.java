/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.root.RootTree.Column;
import org.nightjar.formats.root.RootTree.Type;

class RootTreeTest {
    @TempDir
    Path folder;

    private static CsvTable reference(String name) {
        try {
            return CsvTable.read(Path.of(Objects.requireNonNull(RootTreeTest.class.getResource("/reference/" + name))
                    .toURI()));
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Check sums of the layouts: those in files of ROOT 6.16 (the table says which). A layout with other members has another. */
    @Test
    void layoutsAreThoseOfRoot() {
        CsvTable t = reference("root-classes.csv");
        List<String> names = t.texts("class");
        assertThat(RootClasses.all().stream().map(RootClass::name)).containsExactlyInAnyOrderElementsOf(names);
        for (RootClass c : RootClasses.all()) {
            int row = names.indexOf(c.name());
            assertThat(c.version()).isEqualTo((int) t.numbers("version")[row]);
            assertThat("%08x".formatted(c.checkSum()))
                    .as(c.name())
                    .isEqualTo(t.texts("checksum").get(row));
        }
    }

    /**
     * The objects that describe the tree, unpacked, have the digests of the file that uproot read (numbers of the reference
     * table): byte for byte the same names, types, counts and places. Baskets below 256 bytes are not packed, so places do
     * not depend on the zlib at hand.
     */
    @Test
    void theTreeIsTheOneThatUprootRead() throws Exception {
        Path file = folder.resolve("small.root");
        SampleTree.write(file, 3);
        RootRecords records = new RootRecords(file);
        for (Column c : SampleTree.COLUMNS) {
            ByteBuffer key = records.baskets(c.name()).get(0).key();
            assertThat(key.getInt(0)).isEqualTo(key.capacity() + key.getInt(6)); // not packed
        }
        CsvTable t = reference("root-tree.csv");
        for (int row = 0; row < t.texts("item").size(); row++) {
            String item = t.texts("item").get(row);
            String digest = t.texts("sha256").get(row);
            if (!digest.equals("-")) {
                RootRecords.Item found = records.only(item, item.equals("TTree") ? "sample" : "StreamerInfo");
                assertThat(sha(found.object())).as(item).isEqualTo(digest);
            } else {
                double[] sum = sums(records, item);
                assertThat(sum[0]).as(item).isEqualTo(t.numbers("count")[row]);
                // sums of a few doubles in one order: exact to the digits printed
                assertThat(sum[1]).as(item).isCloseTo(t.numbers("sum")[row], within(1e-12 * Math.abs(sum[1])));
            }
        }
    }

    private static String sha(ByteBuffer bytes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes.duplicate());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Number and sum of the finite values of a branch. */
    private static double[] sums(RootRecords records, String branch) {
        Type type = SampleTree.COLUMNS.stream()
                .filter(c -> c.name().equals(branch))
                .map(Column::type)
                .findFirst()
                .orElse(Type.INT);
        double n = 0;
        double sum = 0;
        for (RootRecords.Item basket : records.baskets(branch)) {
            for (int at = 0; at < values(basket); at += type.width) {
                double v = value(basket.object(), at, type);
                n += Double.isNaN(v) ? 0 : 1;
                sum += Double.isNaN(v) ? 0 : v;
            }
        }
        return new double[] {n, sum};
    }

    /** Bytes of the values of a basket, without the places of lists behind them. */
    private static int values(RootRecords.Item basket) {
        return basket.key().getInt(basket.keyLength() - 5) - basket.keyLength();
    }

    private static double value(ByteBuffer from, int at, Type type) {
        return switch (type) {
            case INT -> from.getInt(at);
            case LONG -> from.getLong(at);
            case DOUBLE -> from.getDouble(at);
        };
    }

    /** 5,000 entries make three baskets of a branch; every number is the one that was written, every list begins where it says. */
    @Test
    void numbersAreThoseWritten() throws Exception {
        Path file = folder.resolve("many.root");
        SampleTree.write(file, 5000);
        RootRecords records = new RootRecords(file);
        int k = 0;
        assertThat(records.baskets("hit_energy")).hasSize(3);
        for (RootRecords.Item basket : records.baskets("hit_energy")) {
            int entries = basket.key().getInt(basket.keyLength() - 9);
            ByteBuffer o = basket.object();
            int table = values(basket);
            assertThat(o.getInt(table)).isEqualTo(entries + 1);
            for (int entry = 0; entry < entries; entry++, k++) {
                int at = o.getInt(table + 4 + 4 * entry) - basket.keyLength();
                for (int i = 0; i < SampleTree.hits(k); i++) {
                    assertThat(o.getDouble(at + 8 * i)).isEqualTo(SampleTree.energy(k, i));
                }
            }
        }
        assertThat(k).isEqualTo(5000);
        k = 0;
        for (RootRecords.Item basket : records.baskets("x")) {
            for (int at = 0; at < values(basket); at += 8, k++) {
                assertThat(basket.object().getDouble(at)).isEqualTo(Double.valueOf(SampleTree.x(k)));
            }
        }
        assertThat(k).isEqualTo(5000);
    }

    @Test
    void twoWritesGiveTheSameBytesAndOtherNumbersAnotherIdentifier() throws IOException {
        Path one = folder.resolve("one.root");
        Path two = folder.resolve("two.root");
        SampleTree.write(one, 100);
        SampleTree.write(two, 100);
        byte[] bytes = Files.readAllBytes(one);
        assertThat(Files.readAllBytes(two)).isEqualTo(bytes);
        SampleTree.write(two, 101);
        // header with addresses of 64 bits: identifier in bytes 59 to 74
        assertThat(new String(Files.readAllBytes(two), 59, 16, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isNotEqualTo(new String(bytes, 59, 16, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void aTreeWithoutEntriesIsFine() throws Exception {
        Path file = folder.resolve("none.root");
        SampleTree.write(file, 0);
        RootRecords records = new RootRecords(file);
        assertThat(records.only("TTree", "sample").object().capacity()).isPositive();
        assertThat(records.baskets("x")).isEmpty();
    }

    /** Sixteen million bytes is the most that a packed block may have; larger baskets end earlier, larger entries stay whole. */
    @Test
    void aLongListIsPackedInBlocks() throws Exception {
        Path file = folder.resolve("long.root");
        List<Column> columns = List.of(new Column("v", "numbers", Type.DOUBLE, "v_list"));
        int n = 2_500_000;
        try (RootTree tree = new RootTree(file, "t", "", columns, Map.of())) {
            for (int i = 0; i < n; i++) {
                tree.add(0, i % 16);
            }
            tree.endEntry();
            tree.add(0, 1);
            tree.endEntry();
            tree.finish();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        assertThat(bytes.capacity()).isLessThan(n);
        int first = bytes.getInt(8);
        int length = first + bytes.getInt(first); // the basket of the list's length
        int basket = length + bytes.getInt(length);
        int at = basket + bytes.getShort(basket + 14);
        int end = basket + bytes.getInt(basket);
        int unpacked = 0;
        int blocks = 0;
        while (at < end) {
            assertThat(bytes.get(at)).isEqualTo((byte) 'Z');
            unpacked += Integer.reverseBytes(bytes.getInt(at + 5)) >>> 8;
            at += 9 + (Integer.reverseBytes(bytes.getInt(at + 2)) >>> 8);
            blocks++;
        }
        assertThat(blocks).isEqualTo(2);
        assertThat(unpacked).isEqualTo(bytes.getInt(basket + 6)).isEqualTo(8 * n + 12);
    }

    @Test
    void unevenListsAreAProgrammingMistake() throws IOException {
        try (RootTree tree = new RootTree(folder.resolve("t.root"), "t", "", SampleTree.COLUMNS, Map.of())) {
            tree.add(0, 1);
            assertThatIllegalStateException()
                    .isThrownBy(tree::endEntry)
                    .withMessage("x has 0 numbers in an entry, not one");
        }
        try (RootTree tree = new RootTree(folder.resolve("u.root"), "t", "", SampleTree.COLUMNS, Map.of())) {
            tree.add(0, 1);
            tree.add(1, 1);
            tree.add(2, 1);
            assertThatIllegalStateException()
                    .isThrownBy(tree::endEntry)
                    .withMessage("hit_cell has 0 numbers, its list 1");
        }
    }

    /**
     * Beyond 2 GB, where addresses of 32 bits end: with 5 GB left free (a hole in the file, nothing is written there) header, keys, list of
     * keys and free segment say where things are, and they are there.
     */
    @Test
    void filesMayBeLarge() throws Exception {
        Path path = folder.resolve("large.root");
        long gap = 5_000_000_000L;
        try (RootFile file = new RootFile(path, "large.root", "with a hole")) {
            file.leave(gap);
            RootBuffer object = new RootBuffer();
            object.named("note", "far away", RootFile.ALIVE);
            RootFile.Place place = file.add("TNamed", "note", "", object, true);
            assertThat(place.at()).isGreaterThan(gap);
            RootFile.Place basket = file.basket("x", "t", new RootBuffer().float8(2.5), null, 1, 8);
            assertThat(basket.at()).isEqualTo(place.at() + place.bytes());
            file.finish();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(4);
            assertThat(file.readInt()).as("addresses of 64 bits").isGreaterThan(1_000_000);
            int begin = file.readInt();
            long end = file.readLong();
            long free = file.readLong();
            assertThat(end).isEqualTo(file.length()).isGreaterThan(gap);
            assertThat(keyAt(file, free)).isEqualTo("TFile");
            // the first record: behind its key and two texts, directory with the place of the list of keys
            file.seek(begin + 14);
            int names = file.readShort() + RootBuffer.lengthOf("large.root") + RootBuffer.lengthOf("with a hole");
            file.seek(begin + names + 2 + 8 + 8 + 16);
            long list = file.readLong();
            assertThat(keyAt(file, list)).isEqualTo("TFile");
            file.seek(list + 14);
            long first = list + file.readShort();
            file.seek(first);
            assertThat(file.readInt()).as("objects listed").isEqualTo(1);
            file.seek(first + 4 + 18);
            long note = file.readLong();
            assertThat(note).isGreaterThan(gap);
            assertThat(keyAt(file, note)).isEqualTo("TNamed");
        }
    }

    /** Class of the record at a place, whose key says that it is there. */
    private static String keyAt(RandomAccessFile file, long at) throws IOException {
        file.seek(at + 18);
        assertThat(file.readLong()).isEqualTo(at);
        file.seek(at + 34);
        byte[] name = new byte[file.read()];
        file.readFully(name);
        return new String(name, StandardCharsets.UTF_8);
    }
}
