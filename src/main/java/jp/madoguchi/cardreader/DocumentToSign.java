package jp.madoguchi.cardreader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The bytes to be signed, and what they say; nothing is shown that does not stand in them. */
final class DocumentToSign {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "jp.madoguchi/application/1";

    private final byte[] bytes;
    private final List<String> lines;

    private DocumentToSign(byte[] bytes, List<String> lines) {
        this.bytes = bytes;
        this.lines = lines;
    }

    /** @throws CannotSignException if the bytes are not an application of this protocol */
    static DocumentToSign read(byte[] bytes) {
        try {
            var document = JSON.readTree(bytes);
            if (!TYPE.equals(document.path("type").asText())) {
                throw new CannotSignException("この版のプログラムでは署名できない申請です。新しい版を使ってください。");
            }
            return new DocumentToSign(bytes, lines(document));
        } catch (IOException e) {
            throw new CannotSignException("署名する内容を読み取れませんでした。申請の画面からもう一度やり直してください。", e);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** For the screen. */
    List<String> lines() {
        return lines;
    }

    private static List<String> lines(JsonNode document) {
        var lines = new ArrayList<String>();
        lines.add(line("申請先", document.path("city").asText()));
        lines.add(line("申請名", document.path("procedure").path("name").asText()));
        lines.add(line("申請日", document.path("date").asText()));
        for (var field : document.path("fields")) {
            lines.add(line(field.path("label").asText(), field.path("value").asText()));
        }
        return lines;
    }

    /** Control characters could hide or overwrite what stands on the screen. */
    private static String line(String label, String value) {
        return "  %s: %s".formatted(visible(label), visible(value));
    }

    private static String visible(String text) {
        return text.replaceAll("\\R", " ／ ").replaceAll("[\\p{Cc}\\p{Cf}]", "�");
    }
}
