package jp.madoguchi;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import jp.madoguchi.cardreader.SignCommand;
import jp.madoguchi.signature.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Madoguchi, or one of its commands; in which world it starts (demo or production) is the profile's business. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MadoguchiApplication {

    /** A command speaks with whoever called it, a person or a script, over the standard streams; a log is not an answer. */
    private static final Map<String, Command> COMMANDS = Map.of(
            "check", args -> CheckCommand.run(args, System.out, System.err),
            "verify", args -> VerifyCommand.run(args, System.in, System.out, System.err),
            "sign", args -> SignCommand.run(args, System.err));

    public static void main(String[] args) throws IOException {
        var command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command == null) {
            SpringApplication.run(MadoguchiApplication.class, args);
        } else {
            // scripts read the answer of a command from its exit code, and what it says from its output
            System.exit(command.run(Arrays.copyOfRange(args, 1, args.length)));
        }
    }

    @FunctionalInterface
    private interface Command {

        /** @return the exit code */
        int run(String[] args) throws IOException;
    }
}
