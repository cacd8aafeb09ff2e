package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import jp.madoguchi.process.FormComponents;

/** Turns a Camunda {@code .form} document into a definition, and refuses one that has {@link FormFaults}. */
final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormReader() {}

    /**
     * @throws IllegalArgumentException telling what is wrong with the form
     * @throws IOException if the file holds no JSON
     */
    static FormDefinition read(byte[] file) throws IOException {
        var form = JSON.readTree(file);
        return read(form, version(file));
    }

    /**
     * A form that Tasklist draws, whose top level is its owner's: all of it is one page.
     *
     * @throws IllegalArgumentException telling what is wrong with the form
     * @throws IOException if the file holds no JSON
     */
    static FormDefinition readOnePage(byte[] file) throws IOException {
        var form = JSON.readTree(file);
        var pages = JsonNodeFactory.instance.objectNode();
        pages.set("id", form.path("id"));
        pages.set("schemaVersion", form.path("schemaVersion"));
        var page = pages.putArray("components").addObject().put("type", "group").put("id", "page");
        var components = page.putArray("components");
        form.path("components").forEach(components::add);
        return read(pages, version(file));
    }

    private static FormDefinition read(JsonNode form, String version) {
        var id = ComponentReader.text(form, "id");
        if (id == null || form.path("schemaVersion").asInt() > FormComponents.NEWEST_SCHEMA) {
            throw new IllegalArgumentException("id と、16以下の schemaVersion が必要です");
        }
        var wrong = new ArrayList<String>();
        FormFaults.tell(form, (component, reason) -> wrong.add(component + ": " + reason));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return new FormDefinition(id, version, ComponentReader.components(form));
    }

    private static String version(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
