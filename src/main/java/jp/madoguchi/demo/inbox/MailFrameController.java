package jp.madoguchi.demo.inbox;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A mail as a mail program shows it, for the frame on the inbox page: it may bring its own styles, as mails do, and
 * nothing else; its links leave the frame.
 */
@RestController
@Profile("demo")
class MailFrameController {

    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
            + " sandbox allow-popups allow-top-navigation-by-user-activation";

    private final Inbox inbox;

    MailFrameController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/demo/inbox/{id}/html")
    ResponseEntity<String> show(@PathVariable long id) {
        var mail = inbox.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .body(withLinksToTop(mail.html()));
    }

    static String withLinksToTop(String html) {
        return html.replaceFirst("(?i)<head[^>]*>", "$0<base target=\"_top\">");
    }
}
