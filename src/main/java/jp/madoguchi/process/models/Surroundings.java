package jp.madoguchi.process.models;

import jp.madoguchi.process.ModelWords;

/** What models may refer to: the product that they will run in. */
interface Surroundings {

    boolean hasBean(String name);

    /** The bean can stand behind a service task. */
    boolean hasDelegate(String name);

    boolean knows(ModelWords.Kind kind, String word);
}
