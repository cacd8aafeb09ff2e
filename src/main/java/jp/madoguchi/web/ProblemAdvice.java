package jp.madoguchi.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where domain exceptions become HTTP answers (RFC 9457), in Japanese and without our insides. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "送信された内容を読み取れませんでした。入力内容をご確認ください。",
            404, "ページが見つかりません。アドレスをご確認ください。",
            405, "この操作は受け付けていません。",
            406, "ご希望の形式ではお答えできません。",
            413, "送信された内容が大きすぎます。",
            415, "この形式のデータは受け付けていません。",
            503, "ただいま混み合っています。しばらくしてから、もう一度お試しください。");

    private static final String OURS = "システムで問題が起きました。入力された内容は失われていません。しばらくしてから、もう一度お試しください。";

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(ProblemException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(exception.status(), ProblemWriter.detailOf(exception), exception.headers(), request, response);
    }

    /** What Spring Security must answer stays Spring Security's. */
    @ExceptionHandler
    void on(AccessDeniedException exception) {
        throw exception;
    }

    /** Anything else is our fault: the log gets the reason (but no path, it may hold a token), the caller nothing. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error(
                "Unexpected failure of {} {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                exception);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                problem(HttpStatus.INTERNAL_SERVER_ERROR),
                HttpHeaders.EMPTY,
                request,
                response);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var said = exception.contains(StreamConstraintsException.class) ? HttpStatus.PAYLOAD_TOO_LARGE : status;
        return handleExceptionInternal(exception, null, headers, said, request);
    }

    /** Spring MVC's own refusals (malformed JSON, wrong method, unknown path …), in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        var web = (ServletWebRequest) webRequest;
        var response = java.util.Objects.requireNonNull(web.getResponse());
        if (response.isCommitted()) {
            return null;
        }
        try {
            return answer(status, problem(status), headers, web.getRequest(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static ProblemDetail problem(HttpStatusCode status) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, DETAILS.getOrDefault(status.value(), status.is4xxClientError() ? DETAILS.get(400) : OURS));
        problem.setType(URI.create("urn:problem:http-" + status.value()));
        return problem;
    }

    /** A person's browser gets the error page, a program the problem. */
    private static @Nullable ResponseEntity<Object> answer(
            HttpStatusCode status,
            ProblemDetail problem,
            HttpHeaders headers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (Refusals.wantsPage(request)) {
            response.sendError(status.value());
            return null;
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
