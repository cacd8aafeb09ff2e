package jp.madoguchi.process.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ModelDirectory;
import jp.madoguchi.process.PreparesAtStart;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the models into the engine before anything runs: under stable names, only those that changed, one node after
 * the other. The engine's own deployment names files by absolute path, so that a jar, an IDE and a directory would
 * each make versions of their own, and going back to an older model would not restore it.
 */
@Component
@PreparesAtStart
class ModelDeployer implements SmartInitializingSingleton {

    private static final String NAME = "madoguchi";
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final ModelDirectory source;
    private final ModelConformance conformance;
    private final DeployedModels deployed;
    private final RepositoryService repository;
    private final TransactionTemplate transaction;

    ModelDeployer(
            ModelDirectory source,
            ModelConformance conformance,
            DeployedModels deployed,
            RepositoryService repository,
            TransactionTemplate transaction) {
        this.source = source;
        this.conformance = conformance;
        this.deployed = deployed;
        this.repository = repository;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var directory = source.models();
        deploy(directory == null ? ModelFiles.ofJar() : ModelFiles.of(directory));
    }

    /**
     * Deploys what differs from the newest version in the engine.
     *
     * @throws ModelsRefusedException if anything does not conform; then nothing is deployed
     */
    void deploy(List<ModelFile> files) {
        var findings = conformance.check(files);
        if (!findings.isEmpty()) {
            throw new ModelsRefusedException(findings);
        }
        transaction.executeWithoutResult(status -> {
            deployed.lock();
            deployChanged(ModelUnit.of(files));
        });
    }

    private void deployChanged(List<ModelUnit> units) {
        var newest = deployed.newest();
        var changed = units.stream()
                .filter(unit -> !isDeployed(unit, newest.get(unit.main().name())))
                .toList();
        if (changed.isEmpty()) {
            LOG.info("All {} models are deployed already", units.size());
            return;
        }
        var resources = new LinkedHashMap<String, ModelFile>();
        changed.forEach(unit -> unit.files().forEach(file -> resources.put(file.name(), file)));
        var deployment = repository.createDeployment().name(NAME);
        resources.forEach(
                (name, file) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(file.bytes())));
        log(deployment.deployWithResult(), resources);
    }

    private boolean isDeployed(ModelUnit unit, @Nullable String deployment) {
        return deployment != null
                && unit.files().stream().allMatch(file -> deployed.bytes(deployment, file.name())
                        .filter(file::hasBytes)
                        .isPresent());
    }

    private static void log(DeploymentWithDefinitions deployment, Map<String, ModelFile> files) {
        log(deployment.getDeployedProcessDefinitions(), files);
        log(deployment.getDeployedDecisionDefinitions(), files);
    }

    private static void log(@Nullable List<? extends ResourceDefinition> definitions, Map<String, ModelFile> files) {
        if (definitions != null) {
            definitions.forEach(definition -> LOG.info(
                    "Deployed {} version {} ({})",
                    definition.getKey(),
                    definition.getVersion(),
                    hash(files.get(definition.getResourceName()))));
        }
    }

    private static String hash(@Nullable ModelFile file) {
        return file == null ? "?" : file.hash();
    }
}
