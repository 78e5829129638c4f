/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.search.Hash;
import org.nightjar.search.card.SearchCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the sealed data of a card; who, when and why go to a log beside the card. */
@Command(
        name = "unblind",
        description = "Opens the sealed data of a card, logged in unblinding.log; a changed card is sealed again.",
        footer = {"", "Example:  nightjar unblind my-alp.yaml --because \"approved on 2026-11-20\""})
final class UnblindVerb extends Verb {
    private static final int SHORTEST_REASON = 5;

    @Parameters(index = "0", paramLabel = "CARD", description = "The card.")
    private String card = "";

    @Option(names = "--because", required = true, paramLabel = "REASON", description = "Why the data may be looked at.")
    private String reason = "";

    @Override
    int execute() {
        String because = reason.replaceAll("\\s+", " ").trim();
        if (because.length() < SHORTEST_REASON) {
            throw new CardException("--because", "'" + because + "' is no reason.", "\"approved on 2026-11-20\"?");
        }
        SearchCard read = Libraries.standard().search(card);
        String hash = Hash.of(read.wholeText());
        String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String line = when + " " + System.getProperty("user.name") + " card " + hash + " because " + because + "\n";
        Path log = Libraries.unblindingFile(card);
        try {
            Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new MachineException(log + ": cannot write the log of openings (" + e.getMessage() + ").", e);
        }
        console().line("opened      " + read.name() + ", logged in " + log);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("search", read.name());
        document.put("cardHash", hash);
        document.put("when", when);
        document.put("because", because);
        document.put("log", log.toString());
        console().document(document);
        return 0;
    }
}
