package jp.madoguchi.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/** Where trusted authorities come from: configured files, and in the rehearsal the authority of the test cards. */
public interface TrustAnchorSource {

    /** Asked for at every check; a source keeps what it has read. */
    List<X509Certificate> anchors();
}
