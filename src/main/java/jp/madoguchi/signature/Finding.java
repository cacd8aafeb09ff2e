package jp.madoguchi.signature;

/** A check's objection: the reason and the technical facts behind it. */
record Finding(Reason reason, String detail) {}
