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
    private static final int NOT_CHECKED = 2;
    /** Reads only: no migration, no model or person brought in, no timers, no mails, no port of its own that anybody knows, no word but the answer. */
    private static final String[] BESIDE_THE_PRODUCT = {
        "--server.port=0",
        "--spring.flyway.enabled=false",
        "--madoguchi.prepare.enabled=false",
        "--madoguchi.background.enabled=false",
        "--camunda.bpm.job-execution.enabled=false",
        "--madoguchi.demo.smtp-port=0",
        "--spring.main.banner-mode=off",
        "--logging.threshold.console=off"
    };

    private CheckCommand() {}

    /** @return the exit code: 0 when everything holds, 1 when something does not, 2 when nobody knows */
    static int run(String[] args, PrintStream out, PrintStream err) {
        var all = Stream.concat(Stream.of(BESIDE_THE_PRODUCT), Stream.of(args)).toArray(String[]::new);
        try (var context = SpringApplication.run(MadoguchiApplication.class, all)) {
            var violations = context.getBean(CaseCheck.class).all();
            violations.forEach(violation -> out.println(violation.subject() + ": " + violation.text()));
            out.println(violations.isEmpty() ? "in order" : violations.size() + " violations");
            return violations.isEmpty() ? IN_ORDER : VIOLATED;
        } catch (RuntimeException e) {
            err.println("not checked: " + innermost(e));
            return NOT_CHECKED;
        }
    }

    /** What the operator can do something about, such as a database that somebody else holds. */
    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
