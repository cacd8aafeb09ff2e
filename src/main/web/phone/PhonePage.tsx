import { useEffect, useState } from "preact/hooks";
import { Rehearsal } from "../shared/ui/Rehearsal";
import { SkipLink } from "../shared/ui/SkipLink";
import { LinkStep } from "./LinkStep";
import { tokenOf } from "./protocol";
import { Signing } from "./Signing";

/** The signing app: a page of the size of a phone that plays the app and the card reader. */
export function PhonePage() {
  const [token, setToken] = useState(() => tokenOf(location.hash));

  useEffect(() => {
    const follow = () => setToken(tokenOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  return (
    <div class="phone">
      <SkipLink />
      <Rehearsal />
      <header class="phone-header">電子署名アプリ（リハーサル）</header>
      <main id="main" class="main" tabIndex={-1}>
        {token ? <Signing key={token} token={token} /> : <LinkStep open={open} />}
      </main>
    </div>
  );
}

function open(token: string): void {
  location.hash = token;
}
