package jp.madoguchi.process.models;

/**
 * What is wrong with a model, in words for its owner.
 *
 * @param rule a stable name of the rule that was broken
 * @param file the model's name
 * @param element the element's id, or the key within the file
 */
record Finding(String rule, String file, String element, String detail) {

    @Override
    public String toString() {
        return "%s: %s (%s): %s".formatted(file, element, rule, detail);
    }
}
