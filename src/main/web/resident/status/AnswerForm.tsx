import { useState } from "preact/hooks";
import { hasStatus, messageOf } from "../../shared/api/problem";
import { Button } from "../../shared/ui/Button";
import { describedBy, FieldFrame } from "../../shared/ui/FieldFrame";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { useAction } from "../../shared/useAction";
import { answer } from "../api";

/** Answers the clerk's question; the screen around it says that the answer has arrived. */
export function AnswerForm({ reference, answered }: { reference: string; answered: () => void }) {
  const [message, setMessage] = useState("");
  const [missing, setMissing] = useState(false);
  const action = useAction();
  const wrong = hasStatus(action.error, 400, 422);
  const error = missing ? "回答を入力してください。" : wrong ? messageOf(action.error) : undefined;

  async function submit() {
    const empty = message.trim() === "";
    setMissing(empty);
    if (empty) {
      document.getElementById("answer")?.focus();
    } else if (await action.run(async () => void (await answer(reference, message)))) {
      answered();
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>回答する</h2>
      {!wrong && <ProblemNotice error={action.error} />}
      <FieldFrame id="answer" label="回答" required hint="担当者からの確認事項への回答を入力してください。" error={error}>
        <textarea
          id="answer"
          class="textarea"
          value={message}
          aria-required="true"
          aria-invalid={error ? "true" : undefined}
          aria-describedby={describedBy("answer", "hint", error)}
          onInput={(event) => setMessage(event.currentTarget.value)}
        />
      </FieldFrame>
      <Button type="submit" busy={action.busy}>
        回答を送信する
      </Button>
    </form>
  );
}
