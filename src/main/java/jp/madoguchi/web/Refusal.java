package jp.madoguchi.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals that belong to no feature. */
class Refusal extends ProblemException {

    Refusal(HttpStatus status, String type, String detail) {
        super(status, type, detail, Map.of());
    }
}
