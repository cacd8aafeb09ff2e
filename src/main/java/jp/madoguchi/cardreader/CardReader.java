package jp.madoguchi.cardreader;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The reader with a card in it: leads the person to the right PIN without burning tries. */
final class CardReader {

    /** The rule of the signature PIN: 6 to 16 capital letters and digits, at least one of each. */
    private static final Pattern PIN = Pattern.compile("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}");

    private final String library;
    private final TokenList list;

    private CardReader(String library) {
        this.library = library;
        this.list = new TokenList(library);
    }

    /** @throws CannotSignException if the library cannot be used */
    static CardReader with(String library) {
        return new CardReader(library);
    }

    /**
     * Asks for the PIN until the card opens.
     *
     * @throws CannotSignException if there is no card, it is locked, or the person gives up
     */
    OpenCard open(Terminal terminal) {
        while (true) {
            var token = token();
            warn(token.pin(), terminal);
            var pin = terminal.askSecret("署名用電子証明書の暗証番号（英大文字と数字、6〜16文字）: ");
            try {
                if (pin.length == 0) {
                    throw new CannotSignException("署名を取りやめました。何も送信していません。");
                }
                if (!PIN.matcher(new String(pin)).matches()) {
                    terminal.say("暗証番号は、英大文字と数字を両方使った6〜16文字です。カードには問い合わせていません。");
                    continue;
                }
                return OpenCard.open(library, token.slot(), pin);
            } catch (WrongPinException e) {
                terminal.say("暗証番号が違います。");
            } finally {
                Arrays.fill(pin, '\0');
            }
        }
    }

    private Token token() {
        var tokens = list.tokens();
        return tokens.stream()
                .filter(Token::forSignatures)
                .findFirst()
                .or(() -> tokens.stream().findFirst())
                .orElseThrow(() -> new CannotSignException("カードが見つかりません。マイナンバーカードをカードリーダーに置いて、もう一度お試しください。"));
    }

    static void warn(PinState pin, Terminal terminal) {
        switch (pin) {
            case LOCKED -> throw CannotSignException.locked();
            case LAST_TRY -> {
                terminal.say("注意: 次に間違えると、暗証番号がロックされます。ロックされると、窓口での手続きが必要です。");
                if (!terminal.agrees("続けますか")) {
                    throw new CannotSignException("署名を取りやめました。何も送信していません。");
                }
            }
            case TRIED -> terminal.say("以前に暗証番号の間違いがありました。続けて間違えるとロックされます。");
            case FREE -> {
                // nothing to warn of
            }
        }
    }
}
