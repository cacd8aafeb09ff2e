package jp.madoguchi.signature;

import java.util.List;
import java.util.function.Supplier;

/** Where certificate revocation lists come from: configured files, and in the rehearsal the test cards' authority. */
public interface RevocationListSource {

    /** The lists as they are published now; cheap, since it is asked at every check. */
    List<Published> lists();

    /**
     * One published list.
     *
     * @param name tells lists apart
     * @param stamp changes whenever the content does, so that an unchanged list is not parsed again
     * @param content PEM or DER; throws {@link java.io.UncheckedIOException} when it is out of reach now
     */
    record Published(String name, Object stamp, Supplier<byte[]> content) {}
}
