package jp.madoguchi.procedures;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decisions of the product: the engine's, kept for a moment. */
@Configuration
class DecisionsConfiguration {

    @Bean
    Decisions decisions(DecisionService decisions, IdentityService identity) {
        return new KeptDecisions(new EngineDecisions(decisions, identity));
    }
}
