import { Notice } from "../shared/ui/Notice";

/** No network is no error here: says what goes on all the same. */
export function Offline({ children }: { children: string }) {
  return (
    <Notice kind="warning" title="通信できません" live>
      <p>{children}</p>
    </Notice>
  );
}
