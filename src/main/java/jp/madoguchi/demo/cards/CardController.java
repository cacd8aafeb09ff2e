package jp.madoguchi.demo.cards;

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

    @PostMapping("/{id}/tries")
    CardForPhone takeTry(@PathVariable String id) {
        return lock.takeTry(id);
    }

    @PostMapping("/{id}/unlocks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlocked(@PathVariable String id, @RequestBody Unlock unlock) {
        lock.unlocked(id, unlock.bytes());
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

    /** Base64 of the bytes that stand before the key in the seal. */
    record Unlock(String proof) {

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
