package jp.madoguchi.web;

import java.security.Principal;
import java.util.Set;

/** A member of the staff, logged in to Camunda's web application; the principal of every request under /clerk. */
public record Clerk(String id, Set<String> groups) implements Principal {

    public static final String REVIEW = "shinsa";
    public static final String PAYMENT = "shuno";
    public static final String DISPATCH = "hasso";
    public static final String PROCESS_OWNERS = "gyomu";
    public static final String ADMINISTRATORS = "camunda-admin";

    @Override
    public String getName() {
        return id;
    }
}
