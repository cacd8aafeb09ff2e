package jp.madoguchi;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.modulith.core.ApplicationModules;

/** The house rules that a reader would otherwise have to check by eye. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.madoguchi");

    @Test
    void modulesUseEachOtherOneWayAndByTheirPublicTypes() {
        ApplicationModules.of(MadoguchiApplication.class).verify();
    }

    @Test
    void nobodyDependsOnTheRehearsal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..demo..")
                .check(PRODUCT);
    }

    @Test
    void thereIsOneClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PRODUCT);
    }

    /** Outside of a transaction a stream of rows holds its connection until it is closed; a list gives it back. */
    @Test
    void rowsAreReadAsLists() {
        noClasses().should().callMethod(MappedQuerySpec.class, "stream").check(PRODUCT);
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(PRODUCT);
    }

    @Test
    void onlyDelegatesSpeakOfBpmnErrors() {
        noClasses()
                .that()
                .areNotAssignableTo(JavaDelegate.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(BpmnError.class)
                .check(PRODUCT);
    }

    @Test
    void onlyTheCaseMovesTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "..applications..", "..demo..")
                .should()
                .callMethodWhere(target(owner(assignableTo(RuntimeService.class)))
                        .and(target(nameMatching(
                                "startProcessInstance.*|createProcessInstanceBy.*|createProcessInstanceModification"
                                        + "|.*[mM]essage.*|signal.*"))))
                .check(PRODUCT);
    }
}
