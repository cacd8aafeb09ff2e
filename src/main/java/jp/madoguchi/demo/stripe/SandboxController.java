package jp.madoguchi.demo.stripe;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's front door: key, faults, and the answer as Stripe writes it. */
@Hidden
@RestController
@Profile("demo")
class SandboxController {

    private static final String ROOT = "/demo/stripe/v1/";
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration TIME_TO_PULL_THE_PLUG = Duration.ofSeconds(10);

    private final IdempotentCalls calls;
    private final Faults faults;

    SandboxController(IdempotentCalls calls, Faults faults) {
        this.calls = calls;
        this.faults = faults;
    }

    @RequestMapping(ROOT + "**")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        if (!("Bearer " + SandboxAccount.API_KEY).equals(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            write(response, SandboxRefusal.badKey().answer());
            return;
        }
        switch (faults.current().api()) {
            case "500" -> write(response, failed(request));
            case "reads-500" -> write(response, orders(request) ? calls.answer(call(request)) : failed(request));
            case "card-page-500" ->
                write(response, aboutCardPage(request) ? failed(request) : calls.answer(call(request)));
            case "429" -> write(response, SandboxRefusal.tooMany().answer());
            case "slow" -> {
                keepWaiting(SLOW);
                write(response, calls.answer(call(request)));
            }
            case "slow-after-success" -> {
                var answer = calls.answer(call(request));
                if (orders(request)) {
                    keepWaiting(TIME_TO_PULL_THE_PLUG);
                }
                write(response, answer);
            }
            case "reset-after-success" -> {
                calls.answer(call(request));
                breakOff(response);
            }
            default -> write(response, calls.answer(call(request)));
        }
    }

    private SandboxAnswer failed(HttpServletRequest request) {
        return calls.failed(call(request), SandboxRefusal.serverError());
    }

    private static boolean aboutCardPage(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ROOT + "checkout/sessions");
    }

    /** Whether something is carried out; the rest are questions. */
    private static boolean orders(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    private static void keepWaiting(Duration time) throws InterruptedException {
        // the fault is a provider that lets its caller wait, and the caller's time-outs count real time
        Thread.sleep(time.toMillis());
    }

    private static SandboxCall call(HttpServletRequest request) {
        var path = request.getRequestURI().substring(ROOT.length());
        return new SandboxCall(
                request.getMethod(),
                List.copyOf(Arrays.asList(path.split("/", -1))),
                params(request.getParameterMap()),
                request.getHeader("Idempotency-Key"));
    }

    private static Map<String, String> params(Map<String, String[]> all) {
        var params = new TreeMap<String, String>();
        all.forEach((name, values) -> params.put(name, values[0]));
        return params;
    }

    private static void write(HttpServletResponse response, SandboxAnswer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(answer.body().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Promises a body and never sends it: the caller cannot know whether the call was carried out. */
    private static void breakOff(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentLength(1);
        response.flushBuffer();
    }
}
