package jp.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A reason to refuse a request to Camunda's web application, before Camunda sees it; features add their own. */
public interface CamundaRule {

    /** The problem with which the request is refused; empty when this rule has nothing against it. */
    Optional<ProblemException> refusal(HttpServletRequest request);
}
