package jp.madoguchi.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.madoguchi.access.EmailAddress;
import jp.madoguchi.access.RateLimits;
import jp.madoguchi.applications.Case;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.procedures.UnknownProcedureException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 「確認メールを送信」: opens a case, whose process orders the mail; the answer is the same for every address. */
@RestController
@RequestMapping("/api/applications")
class StartController {

    private final Procedures procedures;
    private final RateLimits limits;
    private final Case cases;

    StartController(Procedures procedures, RateLimits limits, Case cases) {
        this.procedures = procedures;
        this.limits = limits;
        this.cases = cases;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> start(@RequestBody Start start, HttpServletRequest request) {
        limits.countClient(request.getRemoteAddr());
        if (start.procedure() == null) {
            throw new UnknownProcedureException();
        }
        var procedure = procedures.get(start.procedure());
        var email = EmailAddress.parse(start.email());
        limits.countAddress(email);
        cases.open(procedure.id(), email.text());
        return Map.of();
    }

    record Start(@Nullable String procedure, @Nullable String email) {}
}
