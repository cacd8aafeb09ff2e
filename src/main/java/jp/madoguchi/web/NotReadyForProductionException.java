package jp.madoguchi.web;

import java.util.List;

/** The configuration is not fit for real residents. */
class NotReadyForProductionException extends RuntimeException {

    NotReadyForProductionException(List<String> violations) {
        super("Not ready for production:\n- " + String.join("\n- ", violations));
    }
}
