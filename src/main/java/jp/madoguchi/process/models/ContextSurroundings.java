package jp.madoguchi.process.models;

import java.util.List;
import jp.madoguchi.process.ModelWords;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The product as it is running. */
@Component
class ContextSurroundings implements Surroundings {

    private final BeanFactory beans;
    private final List<ModelWords> words;

    ContextSurroundings(BeanFactory beans, List<ModelWords> words) {
        this.beans = beans;
        this.words = words;
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
}
