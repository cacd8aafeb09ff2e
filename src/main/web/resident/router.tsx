import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Where the browser is. The fragment carries tokens and the current screen of a form; it never reaches the server. */
export interface Place {
  path: string;
  fragment: string;
}

function here(): Place {
  return { path: location.pathname.replace(/(.)\/+$/, "$1"), fragment: location.hash.slice(1) };
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const moved = () => setPlace(here());
    window.addEventListener("popstate", moved);
    window.addEventListener("hashchange", moved);
    return () => {
      window.removeEventListener("popstate", moved);
      window.removeEventListener("hashchange", moved);
    };
  }, []);
  return place;
}

/** Goes to another screen of the form; `replace` leaves no trace in the history (used links, for example). */
export function go(address: string, { replace = false } = {}): void {
  if (replace) {
    history.replaceState(null, "", address);
  } else {
    history.pushState(null, "", address);
  }
  window.dispatchEvent(new PopStateEvent("popstate"));
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  class?: string;
}

/** A link within the form: no page load, but a real link for everything else that links can do. */
export function Link({ to, children, class: name }: LinkProps) {
  return (
    <a
      href={to}
      class={name}
      onClick={(event) => {
        if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          go(to);
        }
      }}
    >
      {children}
    </a>
  );
}
