package jp.madoguchi.demo.cards;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** One root of the authority with its key; generations share a name and differ in the key. */
record Generation(KeyKind kind, X509Certificate certificate, PrivateKey key) {}
