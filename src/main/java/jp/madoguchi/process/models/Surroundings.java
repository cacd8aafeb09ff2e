package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import jp.madoguchi.process.FormCheck;
import jp.madoguchi.process.ModelWords;

/** What models may refer to: the product that they will run in. */
interface Surroundings {

    boolean hasBean(String name);

    /** The bean can stand behind a service task. */
    boolean hasDelegate(String name);

    boolean knows(ModelWords.Kind kind, String word);

    /** See {@link FormCheck}. */
    void checkForm(JsonNode form, BiConsumer<String, String> report);
}
