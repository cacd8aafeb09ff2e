package jp.madoguchi.signature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * {@code java -jar madoguchi.jar verify}: checks signatures, paths and bare signatures for audits and disputes, from
 * files alone, by the very checks that the product makes online. One JSON line in, one out; see the guide.
 */
public final class VerifyCommand {

    private static final int ANSWERED = 0;
    private static final int USAGE = 2;

    /** A bare signature brings its message along: 16 MB in Base64, and some room. */
    private static final int MAX_LINE = 24 << 20;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_LINE).build())
            .build());

    private final OfflineVerifier verifier = new OfflineVerifier();

    private VerifyCommand() {}

    /**
     * Answers every line of the input.
     *
     * @param args those behind the word {@code verify}; there are none
     * @return the exit code: 0 when every line was answered, 2 on wrong usage
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (args.length > 0) {
            err.println("usage: java -jar madoguchi.jar verify < cases.jsonl > verdicts.jsonl");
            return USAGE;
        }
        var command = new VerifyCommand();
        var lines = new InputLines(in, MAX_LINE);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().tooLong() || !line.get().text().isBlank()) {
                out.println(command.answer(line.get()));
                out.flush();
            }
        }
        return ANSWERED;
    }

    private String answer(InputLines.Line line) throws JsonProcessingException {
        long start = System.nanoTime();
        var answer = JSON.createObjectNode();
        var verdict = verdict(line, answer);
        answer.put("result", verdict.result() == Reason.Result.VALID ? "valid" : "invalid");
        answer.put("reason", verdict.reason().name());
        answer.put("detail", verdict.detail());
        answer.put("ms", (System.nanoTime() - start) / 1_000_000);
        return JSON.writeValueAsString(answer);
    }

    private Verdict verdict(InputLines.Line line, ObjectNode answer) {
        try {
            if (line.tooLong()) {
                throw new IllegalArgumentException("a line of more than %d bytes".formatted(MAX_LINE));
            }
            JsonNode question = JSON.readTree(line.text());
            answer.set("id", question.path("id").isMissingNode() ? null : question.get("id"));
            return verifier.verify(new OfflineCase(question));
        } catch (IOException | RuntimeException e) {
            if (!answer.has("id")) {
                answer.putNull("id");
            }
            var message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            return new Verdict(Reason.MALFORMED, String.valueOf(message));
        } catch (StackOverflowError | OutOfMemoryError e) {
            // the other lines are to be answered all the same
            return new Verdict(Reason.MALFORMED, "too large or nested too deeply");
        }
    }
}
