import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadSite, type Site } from "../api/site";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { Rehearsal } from "./Rehearsal";

interface Props {
  children: ComponentChildren;
  /** for pages of the rehearsal that need the whole width */
  wide?: boolean;
}

/** What surrounds every screen: skip link, rehearsal banner, the city's header and whom to ask. */
export function Page({ children, wide }: Props) {
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    loadSite().then(setSite, () => undefined);
  }, []);

  return (
    <div class={wide ? "wide" : undefined}>
      <a class="skip" href="#main">
        本文へ移動
      </a>
      {site?.rehearsal && <Rehearsal />}
      <Header city={site?.city ?? ""} />
      <main id="main" class="main" tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} />
    </div>
  );
}
