import type { ComponentChildren } from "preact";
import { hasStatus } from "../../shared/api/problem";
import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useAction } from "../../shared/useAction";
import { spendLink, status, type LinkKind } from "../api";
import { go } from "../router";

interface Props {
  title: string;
  children: ComponentChildren;
  button: string;
  kind: LinkKind;
  token: string;
  /** the 受付番号, where the link carries it */
  reference?: string;
  /** where the link leads, once used */
  target: (reference: string) => string;
  /** what to do when the link is used up, too old or cut short */
  otherwise: ComponentChildren;
}

/** The page behind a mail's or an app's link. Mail scanners open links; only a person presses the button that uses it. */
export function LinkPage({ title, children, button, kind, token, reference, target, otherwise }: Props) {
  const action = useAction();
  const gone = !token || hasStatus(action.error, 404, 410);

  async function open() {
    await action.run(async () => {
      go(target(await opened(kind, token, reference)), { replace: true });
    });
  }

  return (
    <>
      <Title>{title}</Title>
      <ProblemNotice error={action.error} />
      {!token && (
        <Notice kind="error">
          <p>リンクが途中で切れています。お知らせしたリンクの全体を開いてください。</p>
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

/** The application that the link opens; a used link still leads on where this browser is connected already. */
async function opened(kind: LinkKind, token: string, reference: string | undefined): Promise<string> {
  try {
    return (await spendLink(kind, token)).reference;
  } catch (problem) {
    if (reference && hasStatus(problem, 410) && (await isConnected(reference))) {
      return reference;
    }
    throw problem;
  }
}

function isConnected(reference: string): Promise<boolean> {
  return status(reference).then(
    () => true,
    () => false,
  );
}
