package jp.madoguchi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Madoguchi; which world it starts in (demo or production) is the profile's business. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MadoguchiApplication {

    public static void main(String[] args) {
        SpringApplication.run(MadoguchiApplication.class, args);
    }
}
