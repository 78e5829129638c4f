/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.util.List;
import org.nightjar.formats.root.RootClass.Member;
import org.nightjar.formats.root.RootClass.Sort;

/**
 * The classes of a file with a tree, in the layouts of ROOT 6.14 and later. Members, types and their numbers are those of the
 * descriptions in files that ROOT 6.16 wrote; the check sums are computed and agree with the ones in those files.
 */
final class RootClasses {
    static final RootClass OBJECT = new RootClass(
            "TObject", 1, List.of(basic("fUniqueID", "unsigned int"), basic("fBits", "unsigned int", 15)));
    static final RootClass NAMED = new RootClass("TNamed", 1, List.of(base(OBJECT, 66), text("fName"), text("fTitle")));
    static final RootClass ATT_LINE = new RootClass(
            "TAttLine",
            2,
            List.of(basic("fLineColor", "short"), basic("fLineStyle", "short"), basic("fLineWidth", "short")));
    static final RootClass ATT_FILL =
            new RootClass("TAttFill", 2, List.of(basic("fFillColor", "short"), basic("fFillStyle", "short")));
    static final RootClass ATT_MARKER = new RootClass(
            "TAttMarker",
            2,
            List.of(basic("fMarkerColor", "short"), basic("fMarkerStyle", "short"), basic("fMarkerSize", "float")));
    static final RootClass COLLECTION =
            new RootClass("TCollection", 3, List.of(base(OBJECT, 66), text("fName"), basic("fSize", "int")));
    static final RootClass SEQUENCE = new RootClass(
            "TSeqCollection",
            0,
            List.of(base(COLLECTION, 0), new Member(Sort.MEMORY, "fSorted", "bool", 18, 1, null, "")));
    static final RootClass OBJ_ARRAY = new RootClass(
            "TObjArray", 3, List.of(base(SEQUENCE, 0), basic("fLowerBound", "int"), basic("fLast", "int")));
    static final RootClass LIST = new RootClass("TList", 5, List.of(base(SEQUENCE, 0)));
    static final RootClass IO_FEATURES =
            new RootClass("ROOT::TIOFeatures", 1, List.of(basic("fIOBits", "unsigned char")));
    static final RootClass LEAF = new RootClass(
            "TLeaf",
            2,
            List.of(
                    base(NAMED, 67),
                    basic("fLen", "int"),
                    basic("fLenType", "int"),
                    basic("fOffset", "int"),
                    basic("fIsRange", "bool"),
                    basic("fIsUnsigned", "bool"),
                    pointer("fLeafCount", "TLeaf*")));
    static final RootClass BRANCH = new RootClass(
            "TBranch",
            13,
            List.of(
                    base(NAMED, 67),
                    base(ATT_FILL, 0),
                    basic("fCompress", "int"),
                    basic("fBasketSize", "int"),
                    basic("fEntryOffsetLen", "int"),
                    basic("fWriteBasket", "int"),
                    basic("fEntryNumber", "Long64_t"),
                    any("fIOFeatures", "ROOT::TIOFeatures", 1),
                    basic("fOffset", "int"),
                    basic("fMaxBaskets", "int", 6),
                    basic("fSplitLevel", "int"),
                    basic("fEntries", "Long64_t"),
                    basic("fFirstEntry", "Long64_t"),
                    basic("fTotBytes", "Long64_t"),
                    basic("fZipBytes", "Long64_t"),
                    list("fBranches"),
                    list("fLeaves"),
                    list("fBaskets"),
                    array("fBasketBytes", "int", "fMaxBaskets"),
                    array("fBasketEntry", "Long64_t", "fMaxBaskets"),
                    array("fBasketSeek", "Long64_t", "fMaxBaskets"),
                    text("fFileName")));
    static final RootClass TREE = new RootClass(
            "TTree",
            20,
            List.of(
                    base(NAMED, 67),
                    base(ATT_LINE, 0),
                    base(ATT_FILL, 0),
                    base(ATT_MARKER, 0),
                    basic("fEntries", "Long64_t"),
                    basic("fTotBytes", "Long64_t"),
                    basic("fZipBytes", "Long64_t"),
                    basic("fSavedBytes", "Long64_t"),
                    basic("fFlushedBytes", "Long64_t"),
                    basic("fWeight", "double"),
                    basic("fTimerInterval", "int"),
                    basic("fScanField", "int"),
                    basic("fUpdate", "int"),
                    basic("fDefaultEntryOffsetLen", "int"),
                    basic("fNClusterRange", "int", 6),
                    basic("fMaxEntries", "Long64_t"),
                    basic("fMaxEntryLoop", "Long64_t"),
                    basic("fMaxVirtualSize", "Long64_t"),
                    basic("fAutoSave", "Long64_t"),
                    basic("fAutoFlush", "Long64_t"),
                    basic("fEstimate", "Long64_t"),
                    array("fClusterRangeEnd", "Long64_t", "fNClusterRange"),
                    array("fClusterSize", "Long64_t", "fNClusterRange"),
                    any("fIOFeatures", "ROOT::TIOFeatures", 1),
                    list("fBranches"),
                    list("fLeaves"),
                    pointer("fAliases", "TList*"),
                    any("fIndexValues", "TArrayD", 24),
                    any("fIndex", "TArrayI", 24),
                    pointer("fTreeIndex", "TVirtualIndex*"),
                    pointer("fFriends", "TList*"),
                    pointer("fUserInfo", "TList*"),
                    pointer("fBranchRef", "TBranchRef*")));

    private RootClasses() {}

    /** All that a file describes. */
    static List<RootClass> all() {
        return List.of(
                TREE,
                NAMED,
                OBJECT,
                ATT_LINE,
                ATT_FILL,
                ATT_MARKER,
                IO_FEATURES,
                BRANCH,
                LEAF,
                leaf("TLeafI", "int"),
                leaf("TLeafL", "Long64_t"),
                leaf("TLeafD", "double"),
                OBJ_ARRAY,
                LIST,
                SEQUENCE,
                COLLECTION);
    }

    /** A leaf of one type. */
    static RootClass leaf(String name, String type) {
        return new RootClass(name, 1, List.of(base(LEAF, 0), basic("fMinimum", type), basic("fMaximum", type)));
    }

    private static Member base(RootClass c, int code) {
        return new Member(Sort.BASE, c.name(), "", code, 0, c, "");
    }

    private static Member basic(String name, String type) {
        return basic(name, type, code(type));
    }

    private static Member basic(String name, String type, int code) {
        return new Member(Sort.BASIC, name, type, code, size(type), null, "");
    }

    private static Member array(String name, String type, String count) {
        return new Member(Sort.BASIC_ARRAY, name, type + "*", 40 + code(type), size(type), null, count);
    }

    private static Member text(String name) {
        return new Member(Sort.TEXT, name, "TString", 65, 24, null, "");
    }

    private static Member list(String name) {
        return new Member(Sort.OBJECT, name, "TObjArray", 61, 64, null, "");
    }

    private static Member any(String name, String type, int size) {
        return new Member(Sort.ANY, name, type, 62, size, null, "");
    }

    private static Member pointer(String name, String type) {
        return new Member(Sort.POINTER, name, type, 64, 8, null, "");
    }

    private static int code(String type) {
        return switch (type) {
            case "short" -> 2;
            case "int" -> 3;
            case "float" -> 5;
            case "double" -> 8;
            case "unsigned char" -> 11;
            case "unsigned int" -> 13;
            case "Long64_t" -> 16;
            case "bool" -> 18;
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static int size(String type) {
        return switch (type) {
            case "unsigned char", "bool" -> 1;
            case "short" -> 2;
            case "double", "Long64_t" -> 8;
            default -> 4;
        };
    }
}
