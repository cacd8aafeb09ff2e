import { hasStatus } from "../../shared/api/problem";
import { useTopic } from "../../shared/topic";
import { Loading } from "../../shared/ui/Loading";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import type { Draft } from "../api";
import { SessionLost } from "../SessionLost";
import { StatusPage } from "../status/StatusPage";
import { ConfirmScreen } from "./ConfirmScreen";
import { DoneScreen } from "./DoneScreen";
import { FormScreen } from "./FormScreen";
import { pageScreen, screenOf, steps } from "./screens";
import { SignScreen } from "./SignScreen";
import { StepNavigation } from "./StepNavigation";
import { TermsScreen } from "./TermsScreen";
import { useDraft, type DraftStore } from "./useDraft";

/** One application from the terms to 「この内容で申請する」, one screen at a time. */
export function ApplicationPage({ reference, screen: asked }: { reference: string; screen: string }) {
  const store = useDraft(reference);
  const { draft, error } = store;
  useTopic(draft?.procedure);

  if (hasStatus(error, 401, 403)) {
    return <SessionLost reference={reference} />;
  }
  if (!draft) {
    return error ? (
      <>
        <Title>申請を表示できません</Title>
        <ProblemNotice error={error} />
      </>
    ) : (
      <Loading />
    );
  }
  if (draft.next === "LAPSED" || draft.next === "ENDED") {
    return <StatusPage reference={reference} />;
  }
  const screen = screenOf(draft, asked);
  return (
    <>
      <StepNavigation steps={steps(draft)} current={screen} />
      {/* an answer that was lost refused nothing: the application may be received all the same */}
      {screen !== "done" && <ProblemNotice error={store.refusal} />}
      <Screen screen={screen} draft={draft} store={store} />
    </>
  );
}

function Screen({ screen, draft, store }: { screen: string; draft: Draft; store: DraftStore }) {
  const page = draft.pages.find(({ key }) => pageScreen(key) === screen);
  if (page) {
    return <FormScreen key={page.key} draft={draft} page={page} store={store} />;
  }
  switch (screen) {
    case "terms":
      return <TermsScreen draft={draft} reload={store.reload} />;
    case "sign":
      return <SignScreen draft={draft} reload={store.reload} />;
    case "done":
      return <DoneScreen draft={draft} />;
    default:
      return <ConfirmScreen draft={draft} store={store} />;
  }
}
