package jp.madoguchi.web;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A caller's mistake that is answered as an RFC 9457 problem: stable type, Japanese sentence for the resident. */
public abstract class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final transient Map<String, Object> properties;

    /**
     * @param type the stable name behind {@code urn:problem:}
     * @param detail what happened and what to do, in plain Japanese
     */
    protected ProblemException(HttpStatus status, String type, String detail) {
        this(status, type, detail, Map.of());
    }

    /** @param properties extension members of the problem, e.g. the current draft after a stale If-Match */
    protected ProblemException(HttpStatus status, String type, String detail, Map<String, Object> properties) {
        super(detail);
        this.status = status;
        this.type = type;
        this.properties = properties;
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> properties() {
        return properties;
    }

    /** Headers of the answer, for problems that have some (RFC 9110, e.g. Retry-After). */
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }
}
