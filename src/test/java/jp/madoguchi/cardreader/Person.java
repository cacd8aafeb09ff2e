package jp.madoguchi.cardreader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Somebody at the terminal, who has made up their mind beforehand. */
final class Person implements Terminal {

    private final Deque<String> answers;
    private final List<String> seen = new ArrayList<>();

    Person(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    String seen() {
        return String.join("\n", seen);
    }

    @Override
    public void say(String line) {
        seen.add(line);
    }

    @Override
    public String ask(String question) {
        seen.add(question);
        return answers.isEmpty() ? "" : answers.pop();
    }

    @Override
    public char[] askSecret(String question) {
        return ask(question).toCharArray();
    }
}
