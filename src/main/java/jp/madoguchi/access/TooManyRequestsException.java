package jp.madoguchi.access;

import java.time.Duration;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Too often in too short a time; the answer says when it goes on. */
public class TooManyRequestsException extends ProblemException {

    private final long seconds;

    TooManyRequestsException(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "短い時間に何度も送信されました。しばらくしてから、もう一度お試しください。");
        this.seconds = wait.toSeconds() + 1;
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }
}
