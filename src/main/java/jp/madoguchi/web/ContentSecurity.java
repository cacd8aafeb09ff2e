package jp.madoguchi.web;

/** The content security policy of our own pages: our files only, no inline code, no plug-ins. */
final class ContentSecurity {

    private ContentSecurity() {}

    /** @param ancestors who may show the page in a frame, such as {@code 'self'} or {@code 'none'} */
    static String framedBy(String ancestors) {
        return String.join(
                "; ",
                "default-src 'self'",
                "img-src 'self' data: blob:",
                "media-src 'self' blob:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors " + ancestors);
    }
}
