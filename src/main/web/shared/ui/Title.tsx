import { useEffect, useRef } from "preact/hooks";
import { loadSite } from "../api/site";

interface Props {
  children: string;
  /** what the browser's tab shows, when the heading alone does not tell the screen */
  tab?: string;
}

/** The screen's one h1. Takes the focus when the screen changes, so that a screen reader says where one is. */
export function Title({ children, tab }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = tab ?? children;

  useEffect(() => {
    document.title = title;
    loadSite().then(
      (site) => (document.title = `${title}｜${site.city} 証明書のオンライン申請`),
      () => undefined,
    );
    if (!isFirstScreen()) {
      heading.current?.focus();
      window.scrollTo(0, 0);
    }
  }, [title]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

let screens = 0;

/** On the first screen the browser itself reads the page from the top. */
function isFirstScreen(): boolean {
  screens += 1;
  return screens === 1;
}
