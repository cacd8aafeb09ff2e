package jp.madoguchi.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.madoguchi.access.EmailAddress;
import jp.madoguchi.access.RateLimits;
import org.jspecify.annotations.Nullable;
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
        var email = EmailAddress.parse(asked.email());
        limits.countAddress(email);
        access.ask(asked.ref() == null ? "" : asked.ref(), email);
        return new Accepted("入力されたメールアドレスが申請のときのものと一致し、お支払いをお待ちしている場合は、確認メールをお送りします。");
    }

    /** The button behind the mail's link; opens the resident's session for this application. */
    @PostMapping("/{token}")
    ResponseEntity<Map<String, String>> open(@PathVariable String token, HttpServletRequest request) {
        limits.countClient(request.getRemoteAddr());
        return access.open(token).answer();
    }

    record Asked(@Nullable String ref, @Nullable String email) {}

    record Accepted(String message) {}
}
