package jp.madoguchi.process;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.testing.PostgresForTests;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The models in an engine of their own, with stand-ins for all beans: what remote parties and people answer is told in
 * advance, what the process does is written down.
 */
final class Stage {

    static final Map<String, Object> REFUNDED =
            Map.of("refunded", true, "refundReason", "DECIDED", "refundAmount", 410);
    static final Map<String, Object> NOT_REFUNDED =
            Map.of("refunded", false, "refundReason", "DECIDED", "refundAmount", 0);
    static final Map<String, Object> NOTHING_LEFT =
            Map.of("refunded", false, "refundReason", "LATE", "refundAmount", 0, "nothingLeft", true);

    private static final Stage ONE = new Stage();

    final List<String> mails = new ArrayList<>();
    final List<String> milestones = new ArrayList<>();
    final List<String> verdicts = new ArrayList<>();
    final Set<String> flows = new HashSet<>();
    boolean mailDelivered;
    boolean recheckGoesOn;
    int correctedDays;
    int amountDue;
    int done;

    final ProcessEngine engine;
    private int count;
    private String reference = "";

    private Stage() {
        var deadlines = new DeadlineTable();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(PostgresForTests.freshDatabase());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setBeans(beans(deadlines));
        configuration.setCustomPreBPMNParseListeners(List.of(
                new MilestoneParseListener(
                        event -> milestones.add(((MilestoneReached) event).milestone()),
                        new EngineClock(WeekdaysOnly.JAPAN)),
                new FlowRecorder()));
        engine = configuration.buildProcessEngine();
        deadlines.askOf(engine);
        deploy();
    }

    /** Empty, at ten o'clock on Monday 1 June 2026. */
    static Stage fresh() {
        ONE.clear();
        return ONE;
    }

    private void clear() {
        mails.clear();
        milestones.clear();
        verdicts.clear();
        mailDelivered = true;
        recheckGoesOn = false;
        correctedDays = 0;
        amountDue = 410;
        done = 0;
        at("2026-06-01T10:00:00+09:00");
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        for (var process : List.of(
                "application",
                "email-verification",
                "late-payment",
                "refund",
                "payment-alarm",
                "payment-reconciliation",
                "retention")) {
            deployment.addClasspathResource("bpmn/" + process + ".bpmn");
        }
        for (var decision : List.of("deadlines", "requirements", "cancellation-policy")) {
            deployment.addClasspathResource("dmn/" + decision + ".dmn");
        }
        deployment.deploy();
    }

    private Map<Object, Object> beans(DeadlineTable deadlines) {
        var beans = new HashMap<Object, Object>();
        beans.put("openDays", new WeekdaysOnly());
        beans.put("deadlines", deadlines);
        beans.put("retries", new Retries(new RetryProperties("PT10S,PT1M", "PT1M,PT1H")));
        beans.put("procedures", new RequirementTable());
        beans.put("mails", new MailDelivery());
        beans.put("revocationRecheck", new Recheck());
        beans.put("corrections", new CorrectedMeanwhile());
        beans.put("orderMail", (JavaDelegate) step -> mails.add(Stream.of("mail", "mailReason", "mailAmount")
                .map(step::getVariable)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "))));
        beans.put("verifySignatureDelegate", (JavaDelegate) step -> step.setVariable("verdict", verdicts.remove(0)));
        beans.put("computeFeeDelegate", (JavaDelegate) step -> step.setVariable("amountDue", amountDue));
        beans.put("requestPaymentDelegate", (JavaDelegate) step -> {
            step.setVariable("requestedAt", ClockUtil.getCurrentTime());
            step.setVariable("paymentDays", step.hasVariable("extensionDays") ? step.getVariable("extensionDays") : 5);
        });
        beans.put("eraseExpiredDelegate", (JavaDelegate) step -> done++);
        return beans;
    }

    void at(String time) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(time).toInstant()));
    }

    Date now() {
        return ClockUtil.getCurrentTime();
    }

    /** Starts a process under a new 受付番号. */
    void start(String process, Map<String, Object> variables) {
        reference = "TEST-" + ++count;
        var all = new HashMap<>(variables);
        all.put("reference", reference);
        engine.getRuntimeService().startProcessInstanceByKey(process, reference, all);
    }

    /** Sends a message to the case. Returns false when nobody waits for it. */
    boolean tell(String message, Map<String, Object> variables) {
        return !engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(reference)
                .setVariables(variables)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** A clerk completes the case's one task of this kind. */
    void decide(String task, Map<String, Object> variables) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(task)
                .singleResult();
        engine.getTaskService().complete(open.getId(), variables);
    }

    void decide(String task, String decision) {
        decide(task, Map.of("decision", decision));
    }

    /** The worker of a topic answers for the case. */
    void answer(String topic, Map<String, Object> variables) {
        var step = engine.getExternalTaskService()
                .fetchAndLock(1, "test")
                .topic(topic, Duration.ofMinutes(1).toMillis())
                .businessKey(reference)
                .execute()
                .get(0);
        engine.getExternalTaskService().complete(step.getId(), "test", variables);
    }

    /** Of a process that belongs to no case. */
    void answerAny(String topic, Map<String, Object> variables) {
        var steps = engine.getExternalTaskService()
                .fetchAndLock(10, "test")
                .topic(topic, Duration.ofMinutes(1).toMillis())
                .execute();
        steps.forEach(step -> engine.getExternalTaskService().complete(step.getId(), "test", variables));
    }

    /** The open tasks of the case, by id, in alphabetical order. */
    List<String> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    /** When a timer of the case will fire. */
    Instant dueOf(String timer) {
        return jobs().stream()
                .filter(job -> timer.equals(activityOf(job)))
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow();
    }

    Instant dueOfTask(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    /** The clock moves to this timer's time (never back), and the timer fires. */
    void fires(String timer) {
        var job = jobs().stream()
                .filter(candidate -> timer.equals(activityOf(candidate)))
                .findFirst()
                .orElseThrow();
        if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(now().toInstant())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        engine.getManagementService().executeJob(job.getId());
    }

    private List<Job> jobs() {
        var instances = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
        return instances.stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    private String activityOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** The start timer of a process fires, as on the next morning; its asynchronous steps run too. */
    void startTimerFires(String process) {
        var management = engine.getManagementService();
        var timer = management
                .createJobQuery()
                .processDefinitionKey(process)
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        management
                .createJobQuery()
                .processDefinitionKey(process)
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    Date startTimerDue(String process) {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(process)
                .timers()
                .singleResult()
                .getDuedate();
    }

    /** All instances of the case have ended. */
    boolean ended() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                == 0;
    }

    /** Every element that the case has been in, called processes included. */
    Set<String> passed() {
        var passed = new LinkedHashSet<String>();
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(instance -> engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .forEach(activity -> passed.add(activity.getActivityId())));
        return passed;
    }

    /** Bean {@code mails}. */
    public final class MailDelivery {

        public boolean delivered(String reference, String kind) {
            return mailDelivered;
        }
    }

    /** Bean {@code procedures}: the real decision, asked directly. */
    public final class RequirementTable {

        public boolean secondPersonCheck(String procedure) {
            return Boolean.TRUE.equals(row(procedure).get("secondPersonCheck"));
        }

        public String reviewGroup(String procedure) {
            return String.valueOf(row(procedure).get("reviewGroup"));
        }

        public String dispatchGroup(String procedure) {
            return String.valueOf(row(procedure).get("dispatchGroup"));
        }

        private Map<String, Object> row(String procedure) {
            return engine.getDecisionService()
                    .evaluateDecisionTableByKey("Requirements", Map.of("procedure", procedure))
                    .getSingleResult()
                    .getEntryMap();
        }
    }

    /** Bean {@code revocationRecheck}. */
    public final class Recheck {

        public boolean goesOn(String reference) {
            return recheckGoesOn;
        }

        public String waitAfter(String reference) {
            return "PT15M";
        }
    }

    /** Bean {@code corrections}. */
    public final class CorrectedMeanwhile {

        public int openDays(String reference) {
            return correctedDays;
        }
    }

    /** Writes down every sequence flow that any case takes. */
    private final class FlowRecorder extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(
                    ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) step -> flows.add(transition.getId()));
        }
    }
}
