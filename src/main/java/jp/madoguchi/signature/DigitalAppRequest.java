package jp.madoguchi.signature;

/**
 * One request that is with the agency's app.
 *
 * @param session key of the signing session that it belongs to
 * @param transaction the service's id
 * @param verifier proves that the answer comes back to whoever asked (RFC 7636)
 */
record DigitalAppRequest(Bytes session, String transaction, String verifier) {}
