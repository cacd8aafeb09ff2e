package jp.madoguchi.access;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** An application that a link has opened, and the cookie that opens it again: what every button behind a link answers. */
public record OpenedCase(String reference, ResponseCookie cookie) {

    /** {@code {"reference": …}} with the cookie, kept by nobody on the way. */
    public ResponseEntity<Map<String, String>> answer() {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .cacheControl(CacheControl.noStore())
                .body(Map.of("reference", reference));
    }
}
