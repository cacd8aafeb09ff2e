package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import jp.madoguchi.process.FormCheck;
import org.springframework.stereotype.Component;

/** What residents could not fill in is found with everything else that is wrong with the models. */
@Component
class DrawnForms implements FormCheck {

    @Override
    public void check(JsonNode form, BiConsumer<String, String> report) {
        FormFaults.tell(form, report);
    }
}
