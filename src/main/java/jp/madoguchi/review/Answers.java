package jp.madoguchi.review;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applicants' answers to our questions. */
@Repository
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String reference, Answer answer) {
        jdbc.sql("insert into answer (reference, message, received_at) values (?, ?, ?)")
                .params(reference, answer.message(), OffsetDateTime.ofInstant(answer.receivedAt(), ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    List<Answer> of(String reference) {
        return jdbc.sql("select message, received_at from answer where reference = ? order by id")
                .param(reference)
                .query(Answer.class)
                .list();
    }
}
