package jp.madoguchi.demo.timestamps;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rehearsal's time stamp service over HTTP (RFC 3161, 3.4). */
@RestController
@Profile("demo")
@ConditionalOnExpression("'${madoguchi.time-stamp.url:}'.isEmpty()")
class TimeStampController {

    private final DemoTimeStampAuthority authority;

    TimeStampController(DemoTimeStampAuthority authority) {
        this.authority = authority;
    }

    @PostMapping(path = "/demo/tsa", consumes = "application/timestamp-query", produces = "application/timestamp-reply")
    byte[] stamp(@RequestBody byte[] request)
            throws IOException, TSPException, GeneralSecurityException, OperatorCreationException {
        return authority.answer(request);
    }
}
