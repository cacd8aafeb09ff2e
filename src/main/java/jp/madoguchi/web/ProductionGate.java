package jp.madoguchi.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start a production that still stands on the rehearsal, and says all that is missing at once. */
@Component
@Profile("production")
class ProductionGate implements SmartInitializingSingleton {

    private final List<ProductionRule> rules;

    ProductionGate(List<ProductionRule> rules) {
        this.rules = rules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var violations = rules.stream()
                .map(ProductionRule::violation)
                .flatMap(Optional::stream)
                .toList();
        if (!violations.isEmpty()) {
            throw new NotReadyForProductionException(violations);
        }
    }
}
