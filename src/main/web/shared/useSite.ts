import { useEffect, useState } from "preact/hooks";
import { loadSite, type Site } from "./api/site";

/** The city's data, once they are there. */
export function useSite(): Site | undefined {
  const [site, setSite] = useState<Site>();
  useEffect(() => {
    loadSite().then(setSite, () => undefined);
  }, []);
  return site;
}
