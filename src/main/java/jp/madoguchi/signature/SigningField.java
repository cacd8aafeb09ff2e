package jp.madoguchi.signature;

/** One line of the application as the phone shows it before the PIN. */
record SigningField(String label, String value) {}
