package jp.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What a caller reads whom the filters turn away: a problem for programs, an error page for people. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        refuse(
                request,
                response,
                new Refusal(HttpStatus.UNAUTHORIZED, "login-required", "ログインの有効期限が切れています。タスクリストにログインし直してください。"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        refuse(
                request,
                response,
                exception instanceof CsrfException
                        ? new Refusal(
                                HttpStatus.FORBIDDEN, "xsrf-token", "安全のため、この操作を受け付けられませんでした。画面を再読み込みしてから、もう一度お試しください。")
                        : new Refusal(HttpStatus.FORBIDDEN, "forbidden", "この操作を行う権限がありません。"));
    }

    /** An address that may mean another one to somebody behind us: {@code //}, {@code ..}, line breaks. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        refuse(request, response, new Refusal(HttpStatus.BAD_REQUEST, "http-400", "アドレスを読み取れませんでした。アドレスをご確認ください。"));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (wantsPage(request)) {
            response.sendError(refusal.status().value());
        } else {
            problems.write(refusal, response);
        }
    }

    static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var path = request.getRequestURI();
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !path.startsWith("/clerk/api/");
    }
}
