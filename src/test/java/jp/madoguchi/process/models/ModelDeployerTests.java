package jp.madoguchi.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ModelDirectory;
import jp.madoguchi.testing.PostgresForTests;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ModelDeployerTests {

    private static final List<ModelFile> OURS = ModelFiles.ofJar();
    private static final String ANNOUNCEMENT = "<!-- a new word -->";

    private ProcessEngine engine;
    private ModelDeployer deployer;

    @BeforeEach
    void anEmptyEngine() {
        var database = PostgresForTests.freshDatabase();
        var transactions = new DataSourceTransactionManager(database);
        var context = new StaticApplicationContext();
        context.getBeanFactory().registerSingleton("retries", Map.of("default", "PT1M", "provider", "PT1M"));
        context.refresh();
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setApplicationContext(context);
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        deployer = new ModelDeployer(
                new ModelDirectory(null),
                new ModelConformance(new ClassPathSurroundings()),
                new DeployedModels(JdbcClient.create(database)),
                engine.getRepositoryService(),
                new TransactionTemplate(transactions));
        deployer.deploy(OURS);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void deploysEveryModelOnce() {
        deployer.deploy(OURS);

        assertThat(deployments()).isEqualTo(1);
        assertThat(version("Application")).isEqualTo(1);
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().count())
                .isEqualTo(5);
    }

    @Test
    void deploysOnlyWhatChanged() {
        deployer.deploy(changed("late-payment.bpmn"));

        assertThat(version("LatePayment")).isEqualTo(2);
        assertThat(version("Application")).isEqualTo(1);
    }

    @Test
    void takesAProcessAlongWithItsPages() {
        deployer.deploy(changed("forms/review.html"));

        assertThat(version("Application")).isEqualTo(2);
        assertThat(version("LatePayment")).isEqualTo(1);
        assertThat(resourcesOf("Application")).contains("application.bpmn", "forms/review.html", "forms/ask.html");
    }

    @Test
    void restoresAnOlderModelWhenItsOwnerGoesBack() {
        deployer.deploy(changed("late-payment.bpmn"));

        deployer.deploy(OURS);

        assertThat(version("LatePayment")).isEqualTo(3);
    }

    @Test
    void knowsTheModelsOfADirectoryByTheSameNames(@TempDir Path directory) throws IOException {
        for (var file : OURS) {
            var folder = file.isDecision() ? directory : directory.resolve("bpmn");
            Files.createDirectories(folder.resolve(file.name()).getParent());
            Files.write(folder.resolve(file.name()), file.bytes());
        }

        deployer.deploy(ModelFiles.of(directory));

        assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void deploysNothingWhenOneModelDoesNotConform() {
        var broken = OURS.stream()
                .map(file -> file.name().equals("late-payment.bpmn")
                        ? new ModelFile(file.name(), bytes(file.text().replace(">M11<", ">M99<")))
                        : file)
                .toList();

        assertThatExceptionOfType(ModelsRefusedException.class)
                .isThrownBy(() -> deployer.deploy(broken))
                .withMessageContaining("Task_OrderLateRefund (unknown-mail)");
        assertThat(deployments()).isEqualTo(1);
    }

    private static List<ModelFile> changed(String name) {
        return OURS.stream()
                .map(file -> file.name().equals(name) ? new ModelFile(name, bytes(file.text() + ANNOUNCEMENT)) : file)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long deployments() {
        return engine.getRepositoryService().createDeploymentQuery().count();
    }

    private int version(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private List<String> resourcesOf(String process) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return engine.getRepositoryService().getDeploymentResourceNames(definition.getDeploymentId());
    }
}
