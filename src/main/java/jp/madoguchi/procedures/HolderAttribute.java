package jp.madoguchi.procedures;

/** What of a card's certificate the clerk sees a typed value laid beside; custom property {@code compare}. */
public enum HolderAttribute {
    NAME,
    ADDRESS,
    BIRTH_DATE;

    /**
     * @param word name, address or birthDate
     * @param type of the field; a birth date is compared with a date, the others with a line of text
     * @throws IllegalArgumentException if there is no such word, or the field holds nothing of the kind
     */
    static HolderAttribute of(String word, String type) {
        var attribute =
                switch (word) {
                    case "name" -> NAME;
                    case "address" -> ADDRESS;
                    case "birthDate" -> BIRTH_DATE;
                    default -> throw new IllegalArgumentException("プロパティ compare の「%s」はありません".formatted(word));
                };
        if (!type.equals(attribute == BIRTH_DATE ? "date" : "textfield")) {
            throw new IllegalArgumentException("プロパティ compare の「%s」は、種類「%s」の欄には付けられません".formatted(word, type));
        }
        return attribute;
    }
}
