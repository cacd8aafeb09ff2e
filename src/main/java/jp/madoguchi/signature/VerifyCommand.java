package jp.madoguchi.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code java -jar madoguchi.jar verify}: checks signatures, paths and bare signatures for audits and disputes, from
 * files alone, by the very checks that the product makes online. One JSON line in, one out; see the guide.
 */
public final class VerifyCommand {

    private static final int ANSWERED = 0;
    private static final int USAGE = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

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
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.println(command.answer(line));
                out.flush();
            }
        }
        return ANSWERED;
    }

    private String answer(String line) throws JsonProcessingException {
        long start = System.nanoTime();
        var answer = JSON.createObjectNode();
        var verdict = verdict(line, answer);
        answer.put("result", verdict.result() == Reason.Result.VALID ? "valid" : "invalid");
        answer.put("reason", verdict.reason().name());
        answer.put("detail", verdict.detail());
        answer.put("ms", (System.nanoTime() - start) / 1_000_000);
        return JSON.writeValueAsString(answer);
    }

    private Verdict verdict(String line, ObjectNode answer) {
        try {
            JsonNode question = JSON.readTree(line);
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
