package jp.madoguchi.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig({PageRoutes.class, NoRehearsal.class, PageRoutesTests.Mvc.class})
class PageRoutesTests {

    private final MockMvc mvc;

    PageRoutesTests(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/procedures/juminhyo",
                "/procedures/juminhyo/email",
                "/verify",
                "/applications/ABCDE-FGHJK",
                "/applications/ABCDE-FGHJK/status",
                "/applications/ABCDE-FGHJK/payment",
                "/case",
                "/case/ABCDE-FGHJK",
                "/pay",
                "/pay/ABCDE-FGHJK",
                "/return",
                "/signed"
            })
    void servesTheFormUnderEveryAddressThatMailsMention(String address) throws Exception {
        mvc.perform(get(address)).andExpect(status().isOk()).andExpect(forwardedUrl("/index.html"));
    }

    @Test
    void knowsNoOtherScreens() throws Exception {
        mvc.perform(get("/applications/ABCDE-FGHJK/secrets")).andExpect(status().isNotFound());
    }

    @Test
    void onlyReadsPages() throws Exception {
        mvc.perform(post("/verify")).andExpect(status().isMethodNotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/", "/demo/index.html", "/demo/inbox", "/demo/api/clock"})
    void hidesTheRehearsalOutsideTheDemoProfile(String address) throws Exception {
        mvc.perform(get(address)).andExpect(status().isNotFound()).andExpect(forwardedUrl(null));
    }

    @EnableWebMvc
    static class Mvc {}
}
