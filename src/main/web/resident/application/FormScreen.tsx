import { useEffect, useRef, useState } from "preact/hooks";
import { hasStatus } from "../../shared/api/problem";
import { Button } from "../../shared/ui/Button";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useAction } from "../../shared/useAction";
import type { Draft, Field, FormPage, Value } from "../api";
import { Link, go } from "../router";
import { ChangedElsewhere } from "./ChangedElsewhere";
import { ErrorSummary } from "./ErrorSummary";
import { FormField } from "./fields/FormField";
import { attempted } from "./attempted";
import { pageScreen, screenAfter, screenBefore } from "./screens";
import type { DraftStore } from "./useDraft";

const CHOICES = new Set(["select", "radio", "checkbox", "checklist"]);

interface Props {
  draft: Draft;
  page: FormPage;
  store: DraftStore;
}

/** One page of the form. The server decides which fields there are and what is wrong with them. */
export function FormScreen({ draft, page, store }: Props) {
  const [typed, setTyped] = useState<Record<string, Value>>({});
  const [tried, setTried] = useState(() => attempted.has(draft, page));
  const [lost, setLost] = useState<Record<string, Value>>();
  const summary = useRef<HTMLDivElement>(null);
  const action = useAction();
  const address = `/applications/${encodeURIComponent(draft.reference)}`;
  const before = screenBefore(draft, pageScreen(page.key));
  const wrong = tried ? page.fields.filter((field) => field.error) : [];

  useEffect(() => {
    if (tried && wrong.length > 0) {
      summary.current?.focus();
    }
  }, [action.busy]);

  const valueOf = (field: Field): Value => (field.key in typed ? (typed[field.key] ?? null) : field.value);

  /** Runs a save; when another window was faster, keeps what was typed here within reach. */
  async function save(values: Record<string, Value>): Promise<Draft | undefined> {
    let saved: Draft | undefined;
    await action.run(async () => {
      try {
        saved = await store.save(values);
        setLost(undefined);
      } catch (problem) {
        if (hasStatus(problem, 412)) {
          setLost(values);
          setTyped({});
        }
        throw problem;
      }
    });
    return saved;
  }

  function change(field: Field, value: Value) {
    const next = { ...typed, [field.key]: value };
    setTyped(next);
    if (CHOICES.has(field.type)) {
      // other fields may come or go with this choice
      void store.save(next).catch(() => undefined);
    }
  }

  async function proceed() {
    const values = Object.fromEntries(
      page.fields.filter((field) => !field.readOnly && isInput(field)).map((field) => [field.key, valueOf(field)]),
    );
    const saved = await save(values);
    if (!saved) {
      return;
    }
    attempted.add(saved, page.key);
    setTried(true);
    if (!saved.pages.find(({ key }) => key === page.key)?.fields.some((field) => field.error)) {
      go(`${address}#${screenAfter(saved, page.key)}`);
    }
  }

  return (
    <>
      <Title>{page.title}</Title>
      {lost ? (
        <ChangedElsewhere page={page} typed={lost} restore={() => (setTyped(lost), setLost(undefined), action.clear())} />
      ) : (
        <ProblemNotice error={action.error} />
      )}
      <ErrorSummary fields={wrong} anchor={summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void proceed();
        }}
      >
        {page.fields.map((field) => (
          <FormField
            key={field.key}
            field={{ ...field, value: valueOf(field), error: tried ? field.error : null }}
            onChange={(value) => change(field, value)}
          />
        ))}
        <div class="actions">
          <Button type="submit" busy={action.busy}>
            次へ進む
          </Button>
          {before && (
            <Link to={`${address}#${before}`} class="button plain">
              前に戻る
            </Link>
          )}
        </div>
        <p class="small muted">「次へ進む」を押すと、このページの内容が保存されます。</p>
      </form>
    </>
  );
}

function isInput(field: Field): boolean {
  return field.type !== "note";
}
