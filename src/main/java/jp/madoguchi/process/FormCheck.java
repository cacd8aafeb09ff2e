package jp.madoguchi.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/** Reads a resident's form as the web form will. Its reader stands above this module; its findings belong to all others. */
public interface FormCheck {

    /** Tells every reason why the form cannot be used: the component, or the form, and in Japanese what is wrong with it. */
    void check(JsonNode form, BiConsumer<String, String> report);
}
