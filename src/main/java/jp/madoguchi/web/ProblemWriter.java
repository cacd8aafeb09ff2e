package jp.madoguchi.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers a problem from a filter, where no controller advice reaches. */
@Component
class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    static ProblemDetail detailOf(ProblemException exception) {
        var problem = ProblemDetail.forStatusAndDetail(exception.status(), exception.getMessage());
        problem.setType(URI.create("urn:problem:" + exception.type()));
        exception.properties().forEach(problem::setProperty);
        return problem;
    }

    String text(ProblemDetail problem) throws IOException {
        return json.writeValueAsString(problem);
    }

    void write(ProblemException exception, HttpServletResponse response) throws IOException {
        response.setStatus(exception.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), detailOf(exception));
    }
}
