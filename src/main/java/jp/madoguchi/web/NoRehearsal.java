package jp.madoguchi.web;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rehearsal's pages are in every jar, but outside the demo profile nobody can see them. */
@RestController
@Profile("!demo")
class NoRehearsal {

    @RequestMapping("/demo/**")
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void hide() {}
}
