package jp.madoguchi.signature;

/** A readable CMS beside the bytes that should have been signed. */
record SignedMessage(CmsMessage cms, Bytes document) {}
