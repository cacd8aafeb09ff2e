package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import jp.madoguchi.process.FormCheck;
import jp.madoguchi.process.ModelWords;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** The product as its classes promise it, so that models are checked in milliseconds without starting anything. */
class ClassPathSurroundings implements Surroundings {

    private final Map<String, Class<?>> beans = new HashMap<>();
    private final List<ModelWords> words;
    private final List<FormCheck> forms;

    ClassPathSurroundings() {
        var names = new AnnotationBeanNameGenerator();
        var registry = new SimpleBeanDefinitionRegistry();
        for (var candidate :
                new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("jp.madoguchi")) {
            if (candidate instanceof AnnotatedBeanDefinition) {
                beans.put(names.generateBeanName(candidate, registry), type(candidate.getBeanClassName()));
            }
        }
        words = all(ModelWords.class);
        forms = all(FormCheck.class);
    }

    private <T> List<T> all(Class<T> kind) {
        return beans.values().stream()
                .filter(kind::isAssignableFrom)
                .map(type -> kind.cast(BeanUtils.instantiateClass(type)))
                .toList();
    }

    @Override
    public boolean hasBean(String name) {
        return beans.containsKey(name);
    }

    @Override
    public boolean hasDelegate(String name) {
        return hasBean(name) && JavaDelegate.class.isAssignableFrom(Objects.requireNonNull(beans.get(name)));
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

    private static Class<?> type(@org.jspecify.annotations.Nullable String name) {
        return ClassUtils.resolveClassName(Objects.requireNonNull(name), ClassUtils.getDefaultClassLoader());
    }
}
