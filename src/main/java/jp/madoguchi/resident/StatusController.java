package jp.madoguchi.resident;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 申請状況 over HTTP. */
@RestController
@RequestMapping("/api/applications/{ref}/status")
class StatusController {

    private final StatusDesk statuses;

    StatusController(StatusDesk statuses) {
        this.statuses = statuses;
    }

    @GetMapping
    Status show(@PathVariable String ref) {
        return statuses.of(ref);
    }
}
