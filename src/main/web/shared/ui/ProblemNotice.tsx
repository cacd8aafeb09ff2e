import { messageOf } from "../api/problem";
import { Notice } from "./Notice";

/** What went wrong, in the server's own words. */
export function ProblemNotice({ error }: { error: unknown }) {
  if (!error) {
    return null;
  }
  return (
    <Notice kind="error" live>
      <p>{messageOf(error)}</p>
    </Notice>
  );
}
