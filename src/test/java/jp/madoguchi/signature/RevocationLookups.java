package jp.madoguchi.signature;

import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One certificate, looked up in a list of a million entries. */
@State(Scope.Thread)
public class RevocationLookups {

    private final X509CertificateHolder card =
            TestAuthority.p384().card().issue().certificate();
    private @Nullable RevocationList list;

    @Setup
    public void read() throws Exception {
        list = new RevocationList(LargeRevocationListTests.list());
    }

    @Benchmark
    public Optional<?> lookup() {
        return Objects.requireNonNull(list).reason(card);
    }
}
