import type { ComponentChildren } from "preact";
import { hasStatus } from "../../shared/api/problem";
import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useAction } from "../../shared/useAction";
import { spendLink, type LinkKind } from "../api";
import { go } from "../router";

interface Props {
  title: string;
  children: ComponentChildren;
  button: string;
  kind: LinkKind;
  token: string;
  /** where the link leads, once used */
  target: (reference: string) => string;
  /** what to do when the link is used up, too old or cut short */
  otherwise: ComponentChildren;
}

/** The page behind a mail's link. Mail scanners open links; only a person presses the button that uses it. */
export function LinkPage({ title, children, button, kind, token, target, otherwise }: Props) {
  const action = useAction();
  const gone = !token || hasStatus(action.error, 404, 410);

  async function open() {
    await action.run(async () => {
      const { reference } = await spendLink(kind, token);
      go(target(reference), { replace: true });
    });
  }

  return (
    <>
      <Title>{title}</Title>
      <ProblemNotice error={action.error} />
      {!token && (
        <Notice kind="error">
          <p>リンクが途中で切れています。メールに書かれたリンクの全体を開いてください。</p>
        </Notice>
      )}
      {gone ? (
        otherwise
      ) : (
        <>
          {children}
          <div class="actions">
            <Button busy={action.busy} onClick={() => void open()}>
              {button}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
