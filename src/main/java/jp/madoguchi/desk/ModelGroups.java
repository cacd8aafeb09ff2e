package jp.madoguchi.desk;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.procedures.Procedures;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The groups that process owners give work to: written at a user task, or in the decision {@code Requirements}. */
@Component
class ModelGroups implements Supplier<Set<String>> {

    private final RepositoryService models;
    private final Procedures procedures;

    ModelGroups(RepositoryService models, Procedures procedures) {
        this.models = models;
        this.procedures = procedures;
    }

    @Override
    public Set<String> get() {
        return Stream.concat(ofTasks(), ofDecision()).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> ofTasks() {
        return models.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(process ->
                        models.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream())
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .filter(group -> !group.contains("{"));
    }

    private Stream<String> ofDecision() {
        return procedures.all().stream()
                .map(procedure -> procedures.requirements(procedure.id()))
                .flatMap(needs -> Stream.of(needs.reviewGroup(), needs.dispatchGroup()));
    }
}
