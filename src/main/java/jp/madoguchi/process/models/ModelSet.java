package jp.madoguchi.process.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** All models of a place, read once, so that rules can look across files. */
final class ModelSet {

    static final String UNREADABLE = "unreadable";

    private final Map<String, BpmnModelInstance> processes = new LinkedHashMap<>();
    private final Map<String, DmnModelInstance> decisions = new LinkedHashMap<>();
    private final Map<String, JsonNode> forms = new LinkedHashMap<>();
    private final Map<String, ModelFile> files = new LinkedHashMap<>();
    private final List<Finding> unreadable = new ArrayList<>();

    ModelSet(List<ModelFile> files) {
        files.forEach(this::read);
    }

    private void read(ModelFile file) {
        files.put(file.name(), file);
        try {
            if (file.isProcess()) {
                processes.put(file.name(), Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes())));
            } else if (file.isDecision()) {
                decisions.put(file.name(), Dmn.readModelFromStream(new ByteArrayInputStream(file.bytes())));
            } else if (file.isForm()) {
                forms.put(file.name(), new ObjectMapper().readTree(file.bytes()));
            }
        } catch (ModelException | JsonProcessingException e) {
            unreadable.add(new Finding(UNREADABLE, file.name(), file.name(), String.valueOf(e.getMessage())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What could not be read at all; such files are not in any other answer. */
    List<Finding> unreadable() {
        return List.copyOf(unreadable);
    }

    Map<String, BpmnModelInstance> processes() {
        return processes;
    }

    Map<String, DmnModelInstance> decisions() {
        return decisions;
    }

    Map<String, JsonNode> forms() {
        return forms;
    }

    boolean hasFile(String name) {
        return files.containsKey(name);
    }

    String text(String name) {
        var file = files.get(name);
        return file == null ? "" : file.text();
    }

    /** Visits all expressions in all processes, each with its file's name. */
    void expressions(BiConsumer<String, Expressions.Found> visit) {
        files.values().stream()
                .filter(file -> processes.containsKey(file.name()))
                .forEach(file -> Expressions.of(file).forEach(found -> visit.accept(file.name(), found)));
    }

    boolean hasProcess(String key) {
        return processes.values().stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .anyMatch(process -> key.equals(process.getId()));
    }

    boolean hasDecision(String key) {
        return decisions.values().stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .anyMatch(decision -> key.equals(decision.getId()));
    }

    boolean hasForm(String id) {
        return forms.values().stream()
                .anyMatch(form -> id.equals(form.path("id").asText()));
    }

    /** Visits all elements of a type in all processes, each with its file's name. */
    <T extends ModelElementInstance> void each(Class<T> type, BiConsumer<String, T> visit) {
        processes.forEach(
                (file, model) -> model.getModelElementsByType(type).forEach(element -> visit.accept(file, element)));
    }
}
