package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.JsonNode;

/** What the stand-in answers. */
record SandboxAnswer(int status, JsonNode body) {

    static SandboxAnswer ok(JsonNode body) {
        return new SandboxAnswer(200, body);
    }
}
