package jp.madoguchi;

import java.io.PrintStream;
import java.util.stream.Stream;
import jp.madoguchi.applications.CaseCheck;
import org.springframework.boot.SpringApplication;

/**
 * {@code java -jar madoguchi.jar check}: reads the database and the provider's list and says for every application
 * whether its books are in order. Nothing is moved; it may run beside the product.
 */
final class CheckCommand {

    private static final int IN_ORDER = 0;
    private static final int VIOLATED = 1;
    /** Reads only: no timers, no mails, no port of its own that anybody knows. */
    private static final String[] BESIDE_THE_PRODUCT = {
        "--server.port=0",
        "--madoguchi.background.enabled=false",
        "--camunda.bpm.job-execution.enabled=false",
        "--madoguchi.demo.smtp-port=0",
        "--spring.main.banner-mode=off",
        "--logging.level.root=warn"
    };

    private CheckCommand() {}

    /** @return the exit code: 0 when everything holds, 1 when something does not */
    static int run(String[] args, PrintStream out) {
        var all = Stream.concat(Stream.of(BESIDE_THE_PRODUCT), Stream.of(args)).toArray(String[]::new);
        try (var context = SpringApplication.run(MadoguchiApplication.class, all)) {
            var violations = context.getBean(CaseCheck.class).all();
            violations.forEach(violation -> out.println(violation.subject() + ": " + violation.text()));
            out.println(violations.isEmpty() ? "in order" : violations.size() + " violations");
            return violations.isEmpty() ? IN_ORDER : VIOLATED;
        }
    }
}
