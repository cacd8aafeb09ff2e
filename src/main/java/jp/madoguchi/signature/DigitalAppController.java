package jp.madoguchi.signature;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jp.madoguchi.access.RateLimits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The way back from the agency's app: the page {@code /signed} brings what the service put into its address. */
@RestController
@ConditionalOnProperty(DigitalAppProperties.ON)
class DigitalAppController {

    private final DigitalApp app;
    private final RateLimits limits;

    DigitalAppController(DigitalApp app, RateLimits limits) {
        this.app = app;
        this.limits = limits;
    }

    @PostMapping("/api/digital-app-signatures")
    VerdictAnswer receive(@RequestBody @Valid Authorisation authorisation, HttpServletRequest client) {
        limits.countClient(client.getRemoteAddr());
        return VerdictAnswer.of(app.receive(authorisation.state(), authorisation.code()));
    }

    /** What OAuth appends to the address of return. */
    record Authorisation(@NotBlank String state, @NotBlank String code) {}
}
