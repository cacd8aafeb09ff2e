package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import jp.madoguchi.process.FormCheck;
import jp.madoguchi.process.ModelWords;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The product as it is running. */
@Component
class ContextSurroundings implements Surroundings {

    private final BeanFactory beans;
    private final List<ModelWords> words;
    private final List<FormCheck> forms;

    ContextSurroundings(BeanFactory beans, List<ModelWords> words, List<FormCheck> forms) {
        this.beans = beans;
        this.words = words;
        this.forms = forms;
    }

    @Override
    public boolean hasBean(String name) {
        return beans.containsBean(name);
    }

    @Override
    public boolean hasDelegate(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class);
    }

    @Override
    public boolean knows(ModelWords.Kind kind, String word) {
        return words.stream()
                .anyMatch(known -> known.kind() == kind && known.words().contains(word));
    }

    @Override
    public void checkForm(JsonNode form, BiConsumer<String, String> report) {
        forms.forEach(check -> check.check(form, report));
    }
}
