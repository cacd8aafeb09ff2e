package jp.madoguchi;

import java.io.IOException;
import java.util.Arrays;
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
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length), System.in, System.out, System.err));
        }
        SpringApplication.run(MadoguchiApplication.class, args);
    }
}
