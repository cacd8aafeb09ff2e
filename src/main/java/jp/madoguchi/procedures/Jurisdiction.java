package jp.madoguchi.procedures;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which registered addresses are this city's own (管轄), since some certificates exist for its residents only. */
@Component
public class Jurisdiction {

    /** What may stand before the name of a city or a town: its prefecture, no other, and the county (郡) of a town. */
    private static final String BEFORE = "(?:%s)?(?:[^市区町村]{1,5}郡)?";

    private static final String ANY_PREFECTURE = "[^市区町村郡]{1,3}[都道府県]";

    private final Pattern own;

    Jurisdiction(CityProperties city) {
        var prefecture =
                Prefectures.of(city.municipalityCode()).map(Pattern::quote).orElse(ANY_PREFECTURE);
        own = Pattern.compile(BEFORE.formatted(prefecture) + Pattern.quote(plain(city.name())) + ".*");
    }

    /** @param address from the prefecture or from the city on, as registers are written and forms ask */
    public boolean covers(String address) {
        return own.matcher(plain(address)).matches();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
