package jp.madoguchi.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who signed, as the register wrote it into the certificate when the card was issued.
 *
 * @param sex one digit of JIS X 0303 (1 男, 2 女)
 * @param nameFlags one digit per code point of the name, 1 where the register's character was replaced
 * @param addressFlags the same for the address
 */
public record Holder(
        String name, String address, BirthDate birthDate, String sex, String nameFlags, String addressFlags) {

    /** The values that the form shows and the resident cannot change, by field key. */
    public Map<String, String> formValues() {
        return Map.of("name", name, "address", address, "birthDate", birthDate.wareki());
    }

    /** What the clerk is told about replaced characters, such as 「氏名の2文字目「崎」」. */
    public List<String> substitutions() {
        var all = new ArrayList<String>();
        describe("氏名", name, nameFlags, all);
        describe("住所", address, addressFlags, all);
        return all;
    }

    /** The texts of which the certificate does not tell whether characters were replaced: 氏名, 住所. */
    public List<String> untold() {
        var all = new ArrayList<String>();
        if (untold(name, nameFlags)) {
            all.add("氏名");
        }
        if (untold(address, addressFlags)) {
            all.add("住所");
        }
        return all;
    }

    public String sexLabel() {
        return switch (sex) {
            case "1" -> "男";
            case "2" -> "女";
            default -> "-";
        };
    }

    /** Flags that do not fit but have a 1 say at least that something was replaced. */
    private static boolean untold(String text, String flags) {
        return flags.indexOf('1') < 0 && !flags.equals("0".repeat(text.codePointCount(0, text.length())));
    }

    private static void describe(String label, String text, String flags, List<String> all) {
        var characters = text.codePoints().toArray();
        if (characters.length != flags.length() && flags.indexOf('1') >= 0) {
            all.add(label + "のどれかの文字（代替文字の位置が文字数と合いません）");
            return;
        }
        for (int i = 0; i < characters.length; i++) {
            if (i < flags.length() && flags.charAt(i) == '1') {
                all.add("%sの%d文字目「%s」".formatted(label, i + 1, Character.toString(characters[i])));
            }
        }
    }
}
