package jp.madoguchi.demo.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs, and the switch that takes the relay down. */
@RestController
@Profile("demo")
@RequestMapping("/demo/api")
class InboxController {

    private final Inbox inbox;
    private final DemoRelay relay;

    InboxController(Inbox inbox, DemoRelay relay) {
        this.inbox = inbox;
        this.relay = relay;
    }

    /** Newest first. */
    @GetMapping("/mails")
    List<ReceivedMail> mails(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1000") int limit) {
        return inbox.find(to, reference, kind, Math.max(0, limit));
    }

    @GetMapping("/relay")
    State relay() {
        return new State(relay.isDown());
    }

    /** While it is down, every mail is refused for now (451), as a real relay in trouble does. */
    @PutMapping("/relay")
    State relay(@RequestBody State state) {
        relay.setDown(state.down());
        return relay();
    }

    record State(boolean down) {}
}
