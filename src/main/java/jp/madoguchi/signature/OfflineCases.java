package jp.madoguchi.signature;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads a line of the command {@code verify} piece by piece. A bare signature's message may be long, and is decoded
 * while it is read; everything else is short, or there is something wrong with it.
 */
final class OfflineCases {

    /** The one field that may be long. */
    private static final String MESSAGE = "message";

    private static final int MAX_MESSAGE = 16 << 20;
    private static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_TOKENS = 20_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_TEXT)
                    .maxTokenCount(MAX_TOKENS)
                    .build())
            .build());

    private OfflineCases() {}

    /**
     * @param known takes the fields as they are read, so that also a case that breaks off can be answered by its id
     * @return false when the line is blank
     * @throws IOException if it is no JSON object, or too large
     */
    static boolean read(InputStream line, ObjectNode known) throws IOException {
        try (var parser = JSON.createParser(line).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            if (parser.nextToken() == null) {
                return false;
            }
            if (!parser.isExpectedStartObjectToken()) {
                throw new IOException("a case is a JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                if (text && name.equals(MESSAGE)) {
                    known.put(name, decoded(parser));
                } else {
                    known.set(name, parser.<JsonNode>readValueAsTree());
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException("a line holds one case");
            }
            return true;
        }
    }

    private static byte[] decoded(JsonParser parser) throws IOException {
        var content = new Bounded();
        parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, content);
        return content.pieces.toByteArray();
    }

    /** In pieces, since nobody says beforehand how long it will be. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayBuilder pieces = new ByteArrayBuilder();
        private int length;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int offset, int count) {
            length += count;
            if (length > MAX_MESSAGE) {
                throw new IllegalArgumentException("a message of more than %d bytes".formatted(MAX_MESSAGE));
            }
            pieces.write(piece, offset, count);
        }
    }
}
