/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nightjar.core.InternalError;

/** SHA-256 of texts and bytes, in hexadecimal. */
public final class Hash {
    private Hash() {}

    /** Hash of a text's UTF-8 bytes. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Hash of bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new InternalError("no SHA-256 in this JVM", e);
        }
    }
}
