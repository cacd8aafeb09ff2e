import type { ComponentChildren } from "preact";
import { SkipLink } from "./SkipLink";
import { useSite } from "../useSite";
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
  const site = useSite();
  return (
    <div class={wide ? "wide" : undefined}>
      <SkipLink />
      {site?.rehearsal && <Rehearsal />}
      <Header city={site?.city ?? ""} />
      <main id="main" class="main" tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} />
    </div>
  );
}
