package jp.madoguchi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product in its rehearsal world, on real PostgreSQL, SMTP and HTTP. The context is shared by all tests that
 * carry just this annotation, so they must not count on an empty database; time moves by the time machine only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "madoguchi.demo.database.directory=",
            "madoguchi.demo.database.durable=false",
            "madoguchi.background.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "madoguchi.demo.smtp-port=0",
            // asked about every case that any test has left in review, whenever time passes
            "madoguchi.signature.recheck-age=P6D"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreePort.class)
public @interface ProductTest {}
