package jp.madoguchi.process.models;

import java.util.List;
import java.util.stream.Collectors;

/** Models that do not conform are not deployed, and the product does not start with them. */
class ModelsRefusedException extends RuntimeException {

    ModelsRefusedException(List<Finding> findings) {
        super(findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n  ", "モデルが約束に合わないため、配置していません。\n  ", "")));
    }
}
