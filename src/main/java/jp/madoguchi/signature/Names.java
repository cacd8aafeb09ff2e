package jp.madoguchi.signature;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Distinguished names compared as RFC 5280, 7.1 asks: part by part in order, blind to case, spaces and encoding. */
final class Names {

    private Names() {}

    static boolean same(X500Name one, X500Name other) {
        var mine = one.getRDNs();
        var theirs = other.getRDNs();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < mine.length; i++) {
            if (!mine[i].equals(theirs[i]) && !IETFUtils.rDNAreEqual(mine[i], theirs[i])) {
                return false;
            }
        }
        return true;
    }
}
