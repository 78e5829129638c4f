/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of ROOT as its dictionary describes it: a file carries this description (TStreamerInfo) so that it can be read for
 * ever.
 *
 * @param name of the class
 * @param version of its layout
 * @param members bases and members, in the order of the file
 */
record RootClass(String name, int version, List<Member> members) {
    /** Marks a base in the list of members. */
    private static final String BASE = "BASE";

    /** Element classes of a description, by the sort of member. */
    enum Sort {
        BASE("TStreamerBase", 3),
        BASIC("TStreamerBasicType", 2),
        BASIC_ARRAY("TStreamerBasicPointer", 2),
        OBJECT("TStreamerObject", 2),
        ANY("TStreamerObjectAny", 2),
        POINTER("TStreamerObjectPointer", 2),
        TEXT("TStreamerString", 2),
        /** In memory alone: in the check sum, not in files. */
        MEMORY("", 0);

        final String element;
        final int version;

        Sort(String element, int version) {
            this.element = element;
            this.version = version;
        }
    }

    /**
     * A base or a member.
     *
     * @param sort of member
     * @param name of the member or base
     * @param type its C++ type
     * @param code ROOT's number of the type
     * @param size bytes in memory
     * @param base of a base: its class
     * @param count of an array: the member with its length, else empty
     */
    record Member(
            Sort sort,
            String name,
            String type,
            int code,
            int size,
            @Nullable RootClass base,
            String count) {}

    /**
     * Check sum by which ROOT knows a layout: the characters of the class, of its bases with their sums, of the members with
     * their types and lengths (ROOT, TClass::GetCheckSum).
     */
    int checkSum() {
        int sum = add(0, name);
        for (Member m : members) {
            sum = add(sum, m.name);
            if (m.base != null) {
                sum = sum * 3 + m.base.checkSum();
            } else {
                sum = add(add(sum, m.type), m.count);
            }
        }
        return sum;
    }

    private static int add(int sum, String text) {
        int out = sum;
        for (int i = 0; i < text.length(); i++) {
            out = out * 3 + text.charAt(i);
        }
        return out;
    }

    /** Writes the description. */
    void write(RootBuffer to) {
        int object = to.pointed("TStreamerInfo");
        int info = to.open(9);
        to.named(name, "", RootFile.ALIVE | 0x10000);
        to.int4(checkSum()).int4(version);
        int pointer = to.pointed("TObjArray");
        List<Member> stored =
                members.stream().filter(m -> m.sort != Sort.MEMORY).toList();
        int list = to.array(stored.size());
        for (Member m : stored) {
            write(m, to);
        }
        to.close(list);
        to.close(pointer);
        to.close(info);
        to.close(object);
    }

    private void write(Member m, RootBuffer to) {
        int object = to.pointed(m.sort.element);
        int outer = to.open(m.sort.version);
        int element = to.open(4);
        to.named(m.name, m.count.isEmpty() ? "" : "[" + m.count + "]", RootFile.ALIVE);
        to.int4(m.code).int4(m.size).int4(0).int4(0);
        to.int4(0).int4(m.base == null ? 0 : m.base.checkSum()).int4(0).int4(0).int4(0); // lengths; of a base: its sum
        to.text(m.base == null ? m.type : BASE);
        to.close(element);
        if (m.base != null) {
            to.int4(m.base.version);
        } else if (m.sort == Sort.BASIC_ARRAY) {
            to.int4(version).text(m.count).text(name);
        }
        to.close(outer);
        to.close(object);
    }
}
