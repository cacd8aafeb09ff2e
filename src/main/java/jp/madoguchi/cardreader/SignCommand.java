package jp.madoguchi.cardreader;

import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * {@code java -jar madoguchi.jar sign <signing-url> --pkcs11 <library>}: shows what is to be signed, asks for the PIN
 * and has the card in the reader sign it, so that a resident without a suitable phone can finish on a PC.
 */
public final class SignCommand {

    private static final int SIGNED = 0;
    private static final int NOT_SIGNED = 1;
    private static final int USAGE = 2;

    private SignCommand() {}

    /**
     * Signs once, at the terminal on which the program was started.
     *
     * @param args those behind the word {@code sign}
     * @return the exit code: 0 when the signature was accepted, 1 when it was not made or not accepted, 2 on wrong usage
     */
    // from Java 22 on there is always a console; one without a terminal then reads the PIN from its input
    @SuppressWarnings("SystemConsoleNull")
    public static int run(String[] args, PrintStream err) {
        var console = System.console();
        if (console == null) {
            err.println("暗証番号を入力できる端末（コマンドプロンプトなど）から起動してください。");
            return USAGE;
        }
        return run(args, Terminal.of(console));
    }

    static int run(String[] args, Terminal terminal) {
        var address = args.length == 3 && args[1].equals("--pkcs11") ? address(args[0]) : Optional.<URI>empty();
        if (address.isEmpty()) {
            terminal.say("使い方: java -jar madoguchi.jar sign <署名用URL> --pkcs11 <ライブラリのファイル名>");
            return USAGE;
        }
        try {
            return sign(new SigningDesk(address.get()), CardReader.with(args[2]), terminal) ? SIGNED : NOT_SIGNED;
        } catch (CannotSignException e) {
            terminal.say(String.valueOf(e.getMessage()));
            return NOT_SIGNED;
        }
    }

    private static boolean sign(SigningDesk desk, CardReader reader, Terminal terminal) {
        var document = desk.document();
        terminal.say("次の内容に電子署名をします。");
        document.lines().forEach(terminal::say);
        if (!terminal.agrees("この内容で署名しますか")) {
            terminal.say("署名を取りやめました。何も送信していません。");
            return false;
        }
        try (var card = reader.open(terminal)) {
            var answer = desk.send(card.sign(document.bytes()));
            terminal.say(answer.message());
            if (answer.returnUrl() != null) {
                terminal.say("申請の画面に戻ってください。別のブラウザで続けるときは、次のアドレスを開いてください（1回だけ使えます）。");
                terminal.say(answer.returnUrl());
            }
            return answer.accepted();
        }
    }

    private static Optional<URI> address(String text) {
        try {
            var address = new URI(text);
            return address.isAbsolute() && String.valueOf(address.getScheme()).matches("https?")
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
