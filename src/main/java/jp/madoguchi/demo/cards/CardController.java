package jp.madoguchi.demo.cards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.madoguchi.demo.cards.CardLock.CardForPhone;
import jp.madoguchi.demo.cards.Cards.IssuedCard;
import jp.madoguchi.demo.cards.Cards.ShownCard;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The counter of the test cards' authority, and the card reader of the phone page. */
@RestController
@Profile("demo")
@RequestMapping("/demo/api/cards")
class CardController {

    private final Cards cards;
    private final CardLock lock;
    private final CardRevocationLists revocationLists;

    CardController(Cards cards, CardLock lock, CardRevocationLists revocationLists) {
        this.cards = cards;
        this.lock = lock;
        this.revocationLists = revocationLists;
    }

    @PostMapping
    IssuedCard issue(@RequestBody CardOrder.Form form) {
        return cards.issue(form.order());
    }

    @GetMapping
    List<ShownCard> all() {
        return cards.all();
    }

    @PostMapping("/{id}/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        cards.revoke(id);
    }

    @GetMapping("/{id}")
    CardForPhone read(@PathVariable String id) {
        return lock.read(id);
    }

    @PostMapping("/{id}/tries")
    Map<String, Integer> takeTries(@PathVariable String id, @RequestBody @Valid Tries tries) {
        return Map.of("triesLeft", lock.takeTries(id, tries.count()));
    }

    @PostMapping("/{id}/unlocks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlocked(@PathVariable String id, @RequestBody @Valid Unlock unlock) {
        lock.unlocked(id, unlock.bytes(), unlock.tries());
    }

    @GetMapping("/revocation-lists")
    Map<String, Boolean> revocationLists() {
        return Map.of("reachable", revocationLists.reachable());
    }

    @PutMapping("/revocation-lists")
    Map<String, Boolean> revocationLists(@RequestBody Reachability wanted) {
        revocationLists.reachable(wanted.reachable());
        return revocationLists();
    }

    /** One before its outcome is known, or those that were made without a network. */
    record Tries(@Min(1) @Max(CardLock.TRIES) int count) {}

    /**
     * @param proof base64 of the bytes that stand before the key in the seal
     * @param tries made without a network and not told yet, the right one included
     */
    record Unlock(String proof, @Min(0) @Max(CardLock.TRIES) int tries) {

        byte[] bytes() {
            try {
                return Base64.getDecoder().decode(proof);
            } catch (IllegalArgumentException e) {
                throw new CardRefusedException("proof は base64 で送信してください。");
            }
        }
    }

    /** Whether revocation lists can be had. */
    record Reachability(boolean reachable) {}
}
