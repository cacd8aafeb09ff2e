package jp.madoguchi.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * {@code java -jar madoguchi.jar verify}: checks signatures, paths and bare signatures for audits and disputes, from
 * files alone, by the very checks that the product makes online. One JSON line in, one out; see the guide.
 */
public final class VerifyCommand {

    private static final int ANSWERED = 0;
    private static final int UNWRITTEN = 1;
    private static final int USAGE = 2;

    /** A bare signature brings its message along: 16 MB in Base64, and some room. */
    private static final int MAX_LINE = 24 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OfflineVerifier verifier = new OfflineVerifier();

    private VerifyCommand() {}

    /**
     * Answers every line of the input.
     *
     * @param args those behind the word {@code verify}; there are none
     * @return the exit code: 0 when every line was answered, 1 when answers could not be written, 2 on wrong usage
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (args.length > 0) {
            err.println("usage: java -jar madoguchi.jar verify < cases.jsonl > verdicts.jsonl");
            return USAGE;
        }
        var command = new VerifyCommand();
        var lines = new InputLines(in, MAX_LINE);
        while (lines.hasNext()) {
            try (var line = lines.next()) {
                command.answer(line).ifPresent(out::println);
                if (out.checkError()) {
                    err.println("the answers cannot be written");
                    return UNWRITTEN;
                }
            }
        }
        return ANSWERED;
    }

    /** Empty for a blank line. An endless line is answered before its end comes. */
    private Optional<String> answer(InputLines.Line line) throws JsonProcessingException {
        long start = System.nanoTime();
        var question = JSON.createObjectNode();
        var verdict = verdict(line, question);
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        var answer = JSON.createObjectNode();
        answer.set("id", question.get("id"));
        answer.put("result", verdict.get().result() == Reason.Result.VALID ? "valid" : "invalid");
        answer.put("reason", verdict.get().reason().name());
        answer.put("detail", verdict.get().detail());
        answer.put("ms", (System.nanoTime() - start) / 1_000_000);
        return Optional.of(JSON.writeValueAsString(answer));
    }

    private Optional<Verdict> verdict(InputLines.Line line, ObjectNode question) {
        try {
            return OfflineCases.read(line, question)
                    ? Optional.of(verifier.verify(new OfflineCase(question)))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            var message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            return Optional.of(new Verdict(Reason.MALFORMED, String.valueOf(message)));
        } catch (StackOverflowError | OutOfMemoryError e) {
            // the other lines are to be answered all the same
            return Optional.of(new Verdict(Reason.MALFORMED, "too large or nested too deeply"));
        }
    }
}
