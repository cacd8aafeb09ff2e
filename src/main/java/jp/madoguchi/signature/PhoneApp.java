package jp.madoguchi.signature;

/** The app that signs. How a request reaches it differs from app to app; what comes back is a CMS in the end. */
interface PhoneApp {

    /** @return the address that opens the app with this request, on the phone itself or from a QR code */
    String open(String token, SigningSession session);
}
