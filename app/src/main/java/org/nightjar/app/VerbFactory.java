/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import picocli.CommandLine;

/** Makes verbs, handing each the console it may write to. */
final class VerbFactory implements CommandLine.IFactory {
    private final Console console;

    VerbFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        if (Verb.class.isAssignableFrom(kind)) {
            K verb = kind.getDeclaredConstructor().newInstance();
            ((Verb) verb).use(console);
            return verb;
        }
        return CommandLine.defaultFactory().create(kind);
    }
}
