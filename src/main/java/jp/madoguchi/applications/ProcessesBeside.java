package jp.madoguchi.applications;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Which cases have a process running beside their own, such as a refund: for the checks of the books. */
@Component
public class ProcessesBeside {

    private final RuntimeService runtime;

    ProcessesBeside(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The 受付番号 of the running instances of a process. */
    public Set<String> of(String processKey) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .rootProcessInstances()
                .list()
                .stream()
                .map(instance -> String.valueOf(instance.getBusinessKey()))
                .collect(Collectors.toSet());
    }
}
