package jp.madoguchi.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Characters that stand for each other in names (異体字), and the marks that choose one of a character's shapes. */
final class KanjiVariants {

    private static final Map<Integer, Integer> USUAL = read();

    private KanjiVariants() {}

    /** Each character in its usual form, without variation selectors. */
    static String unified(String text) {
        return text.codePoints()
                .filter(character -> !isVariationSelector(character))
                .map(character -> USUAL.getOrDefault(character, character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static Map<Integer, Integer> read() {
        try {
            var usual = new HashMap<Integer, Integer>();
            var file = new ClassPathResource("kanji-variants.txt", KanjiVariants.class);
            file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.codePoints().toArray())
                    .forEach(forms -> Arrays.stream(forms).forEach(form -> usual.put(form, forms[0])));
            return Map.copyOf(usual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
