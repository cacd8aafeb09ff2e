package jp.madoguchi;

import java.io.IOException;
import java.util.Arrays;
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

    public static void main(String[] args) throws IOException {
        var command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "check" -> System.exit(CheckCommand.run(rest(args), System.out));
            case "verify" -> System.exit(VerifyCommand.run(rest(args), System.in, System.out, System.err));
            case "sign" -> System.exit(SignCommand.run(rest(args), System.err));
            default -> SpringApplication.run(MadoguchiApplication.class, args);
        }
    }

    private static String[] rest(String[] args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }
}
