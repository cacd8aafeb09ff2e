package jp.madoguchi.payment;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.access.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second mail check before paying (domain.md R21): only the registered address opens the payment page. */
@RestController
@RequestMapping("/api/payment-access")
class PaymentAccessController {

    private final PaymentAccess access;
    private final RateLimits limits;

    PaymentAccessController(PaymentAccess access, RateLimits limits) {
        this.access = access;
        this.limits = limits;
    }

    /** Always the same answer: it tells nobody which application or address exists. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted ask(@RequestBody Asked asked, HttpServletRequest request) {
        limits.countClient(request.getRemoteAddr());
        limits.countAddress(text(asked.email()));
        access.ask(text(asked.ref()), text(asked.email()));
        return new Accepted("入力されたメールアドレスが申請のときのものと一致し、お支払いをお待ちしている場合は、確認メールをお送りします。");
    }

    /** The button behind the mail's link; opens the resident's session for this application. */
    @PostMapping("/{token}")
    ResponseEntity<Opened> open(@PathVariable String token, HttpServletRequest request) {
        limits.countClient(request.getRemoteAddr());
        var opened = access.open(token);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, opened.cookie().toString())
                .body(new Opened(opened.reference()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    record Asked(@Nullable String ref, @Nullable String email) {}

    record Accepted(String message) {}

    record Opened(String reference) {}
}
