import { useState } from "preact/hooks";
import { hasStatus, messageOf } from "../shared/api/problem";
import { Button } from "../shared/ui/Button";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { TextField } from "../shared/ui/TextField";
import { useAction } from "../shared/useAction";

interface Props {
  hint: string;
  send: (email: string) => Promise<void>;
}

/** One address and 「確認メールを送信」. Whether an address is well formed is the server's judgement. */
export function EmailForm({ hint, send }: Props) {
  const [email, setEmail] = useState("");
  const [missing, setMissing] = useState(false);
  const action = useAction();
  const wrong = hasStatus(action.error, 400, 422);

  async function submit() {
    const typed = email.trim();
    setMissing(typed === "");
    if (typed === "" || !(await action.run(() => send(typed)))) {
      document.getElementById("email")?.focus();
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
      {!wrong && <ProblemNotice error={action.error} />}
      <TextField
        id="email"
        label="メールアドレス"
        type="email"
        inputMode="email"
        autocomplete="email"
        required
        value={email}
        hint={hint}
        error={missing ? "メールアドレスを入力してください。" : wrong ? messageOf(action.error) : undefined}
        onText={setEmail}
      />
      <div class="actions">
        <Button type="submit" busy={action.busy}>
          確認メールを送信
        </Button>
      </div>
    </form>
  );
}
