package jp.madoguchi.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.madoguchi.access.EmailAddress;
import jp.madoguchi.access.LinkPurpose;
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

/** The buttons behind the links of our mails. */
@RestController
@RequestMapping("/api")
class EntranceController {

    private final Entrance entrance;
    private final RateLimits limits;

    EntranceController(Entrance entrance, RateLimits limits) {
        this.entrance = entrance;
        this.limits = limits;
    }

    @PostMapping("/email-verifications/{token}")
    ResponseEntity<Map<String, String>> verify(@PathVariable String token, HttpServletRequest request) {
        return open(LinkPurpose.EMAIL_VERIFICATION, token, request);
    }

    @PostMapping("/case-access/{token}")
    ResponseEntity<Map<String, String>> access(@PathVariable String token, HttpServletRequest request) {
        return open(LinkPurpose.CASE_ACCESS, token, request);
    }

    /** The same answer whether a mail goes out or not. */
    @PostMapping("/case-access")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> askForLink(@RequestBody Ask ask, HttpServletRequest request) {
        limits.countClient(request.getRemoteAddr());
        var email = EmailAddress.parse(ask.email());
        limits.countAddress(email);
        entrance.mailNewLink(ask.ref() == null ? "" : ask.ref(), email);
        return Map.of();
    }

    private ResponseEntity<Map<String, String>> open(LinkPurpose purpose, String token, HttpServletRequest request) {
        limits.countClient(request.getRemoteAddr());
        return entrance.open(purpose, token).answer();
    }

    record Ask(@Nullable String ref, @Nullable String email) {}
}
