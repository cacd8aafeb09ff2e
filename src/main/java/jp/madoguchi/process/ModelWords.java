package jp.madoguchi.process;

import java.util.Set;

/** Words that a feature understands in models, so that a misspelt one is found before the model is deployed. */
public interface ModelWords {

    Kind kind();

    Set<String> words();

    /** Where in a model the words stand. */
    enum Kind {
        /** Values of the input parameter {@code mail}. */
        MAIL,
        /** Topics of external tasks. */
        TOPIC
    }
}
