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

    private static final Map<String, Command> COMMANDS = Map.of(
            // the findings are the answer to a person or a script that called; a log is read by neither
            "check", args -> CheckCommand.run(args, System.out, System.err),
            // lines of JSON come on standard input, and their answers leave on standard output
            "verify", args -> VerifyCommand.run(args, System.in, System.out, System.err),
            // speaks with the person at the terminal; standard output stays free
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
