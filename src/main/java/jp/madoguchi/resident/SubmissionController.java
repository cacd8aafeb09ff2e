package jp.madoguchi.resident;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 「この内容で申請する」 and 「申請を取り下げる」 over HTTP. */
@RestController
@RequestMapping("/api/applications/{ref}")
class SubmissionController {

    private final Submission submission;
    private final Withdrawal withdrawal;

    SubmissionController(Submission submission, Withdrawal withdrawal) {
        this.submission = submission;
        this.withdrawal = withdrawal;
    }

    @PostMapping("/submission")
    Submission.Receipt submit(
            @PathVariable String ref,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return submission.submit(ref, idempotencyKey, ifMatch);
    }

    @PostMapping("/withdrawal")
    Submission.Receipt withdraw(@PathVariable String ref) {
        return new Submission.Receipt(ref, withdrawal.withdraw(ref));
    }
}
