package jp.madoguchi.signature;

import java.net.URI;
import java.security.cert.X509Certificate;

/** Who attests when a signature arrived (RFC 3161): a configured service, and in the rehearsal a stand-in. */
public interface TimeStampAuthority {

    /** Asked for at every stamp, since the rehearsal knows its own port only after the start. */
    URI address();

    /** The certificate under which its tokens are signed, or that of its issuer. */
    X509Certificate certificate();
}
