package jp.madoguchi.procedures;

import org.jspecify.annotations.Nullable;

/** A catalogue from which residents could not apply; the product does not start with it. */
class CatalogueRefusedException extends RuntimeException {

    CatalogueRefusedException(String file, String finding) {
        this(file, finding, null);
    }

    CatalogueRefusedException(String file, String finding, @Nullable Throwable cause) {
        super("手続きの一覧が使えません。\n  %s: %s".formatted(file, finding), cause);
    }
}
