package jp.madoguchi.resident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft over HTTP. */
@RestController
@RequestMapping("/api/applications/{ref}")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    ResponseEntity<Draft> show(@PathVariable String ref) {
        return answer(drafts.show(ref));
    }

    @PostMapping("/consent")
    ResponseEntity<Draft> consent(@PathVariable String ref, @RequestBody @Valid Consent consent) {
        return answer(drafts.consent(ref, consent.termsVersion()));
    }

    @PatchMapping
    ResponseEntity<Draft> save(
            @PathVariable String ref,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Change change) {
        return answer(drafts.save(ref, change.values(), ifMatch));
    }

    /** The same change, as the answer to a 補正のお願い. */
    @PostMapping("/corrections")
    ResponseEntity<Draft> correct(
            @PathVariable String ref,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Change change) {
        return answer(drafts.save(ref, change.values(), ifMatch));
    }

    private static ResponseEntity<Draft> answer(Draft draft) {
        return ResponseEntity.ok().eTag(draft.eTag()).body(draft);
    }

    record Consent(@NotBlank String termsVersion) {}

    record Change(@NotNull Map<String, Object> values) {}
}
