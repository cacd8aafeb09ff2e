package jp.madoguchi.process.models;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.Message;

/** What the product starts, asks and sends must exist in the models, however a process owner reshapes them. */
final class NamesRule implements Rule {

    private final Set<String> processes;
    private final Set<String> decisions;
    private final Set<String> messages;

    NamesRule(Set<String> processes, Set<String> decisions, Set<String> messages) {
        this.processes = processes;
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        processes.stream()
                .filter(key -> !models.hasProcess(key))
                .forEach(key -> report.accept(missing(key, "この ID のプロセスが、どの図にもありません")));
        decisions.stream()
                .filter(key -> !models.hasDecision(key))
                .forEach(key -> report.accept(missing(key, "この ID の決定表がありません")));
        var known = new HashSet<String>();
        models.each(Message.class, (file, message) -> known.add(message.getName()));
        messages.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> report.accept(missing(name, "このメッセージを待つところが、どの図にもありません")));
    }

    private static Finding missing(String name, String detail) {
        return new Finding("missing-name", "*", name, detail);
    }
}
