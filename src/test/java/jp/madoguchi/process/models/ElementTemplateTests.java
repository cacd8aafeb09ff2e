package jp.madoguchi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.madoguchi.process.ModelWords.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Camunda Modeler 5 needs of a template for Camunda 7, and what the product needs of it. */
class ElementTemplateTests {

    private static final Set<String> BINDINGS = Set.of("property", "camunda:property", "camunda:inputParameter");
    private static final Set<String> ELEMENTS =
            Set.of("bpmn:Task", "bpmn:ServiceTask", "bpmn:IntermediateCatchEvent", "bpmn:BoundaryEvent");

    @ParameterizedTest
    @ValueSource(strings = {"send-mail", "open-day-timer"})
    void hasTheShapeThatTheModelerReads(String name) throws IOException {
        var template = template(name);

        assertThat(template.path("id").asText()).startsWith("jp.madoguchi.templates.");
        assertThat(template.path("version").isInt()).isTrue();
        assertThat(template.path("name").asText()).isNotBlank();
        assertThat(texts(template.path("appliesTo"))).isNotEmpty().isSubsetOf(ELEMENTS);
        assertThat(template.path("properties")).isNotEmpty().allSatisfy(property -> {
            assertThat(property.path("type").asText()).isIn("Hidden", "String", "Text", "Dropdown", "Boolean");
            assertThat(property.path("binding").path("type").asText()).isIn(BINDINGS);
            assertThat(property.path("binding").path("name").asText()).isNotBlank();
        });
    }

    @Test
    void offersOnlyMailsThatExist() throws IOException {
        var surroundings = new ClassPathSurroundings();
        var choices = template("send-mail").path("properties").path(1).path("choices");

        assertThat(choices).hasSize(13).allSatisfy(choice -> assertThat(
                        surroundings.knows(Kind.MAIL, choice.path("value").asText()))
                .isTrue());
    }

    @Test
    void putsABeanBehindTheMailThatExists() throws IOException {
        var expression =
                template("send-mail").path("properties").path(0).path("value").asText();

        assertThat(expression).isEqualTo("${orderMail}");
        assertThat(new ClassPathSurroundings().hasDelegate("orderMail")).isTrue();
    }

    private static JsonNode template(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("bpmn/.camunda/element-templates", name + ".json")
                        .toFile());
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(java.util.stream.Collectors.toSet());
    }
}
