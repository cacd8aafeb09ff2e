package jp.madoguchi.cardreader;

import java.io.Console;
import java.util.Objects;

/** The screen and keyboard of the person who signs. */
interface Terminal {

    void say(String line);

    /** Asks and reads a line; an empty one when the input is over. */
    String ask(String question);

    /** Asks and reads without showing what is typed; empty when the input is over. The caller wipes it. */
    char[] askSecret(String question);

    /** Asks for a yes; everything else is a no. */
    default boolean agrees(String question) {
        return ask(question + "（はい／いいえ）: ").strip().matches("はい|[yY]|[yY][eE][sS]");
    }

    /** The terminal on which the program was started. */
    static Terminal of(Console console) {
        return new Terminal() {
            @Override
            public void say(String line) {
                console.printf("%s%n", line);
            }

            @Override
            public String ask(String question) {
                return Objects.requireNonNullElse(console.readLine("%s", question), "");
            }

            @Override
            public char[] askSecret(String question) {
                return Objects.requireNonNullElseGet(console.readPassword("%s", question), () -> new char[0]);
            }
        };
    }
}
