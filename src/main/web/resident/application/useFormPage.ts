import { useState } from "preact/hooks";
import { hasStatus } from "../../shared/api/problem";
import { useAction } from "../../shared/useAction";
import type { Draft, Field, FormPage, Value } from "../api";
import { go } from "../router";
import { attempted } from "./attempted";
import { missing } from "./missing";
import { screenAfter } from "./screens";
import type { DraftStore } from "./useDraft";

const CHOICES = new Set(["select", "radio", "checkbox", "checklist"]);
const WITHOUT_VALUE = new Set(["text", "group", "separator"]);

type Values = Record<string, Value>;

export interface PageForm {
  /** the page's fields with what is typed and what is wrong */
  fields: Field[];
  busy: boolean;
  /** what could not be said at a field */
  problem: unknown;
  /** typed here while another window saved first */
  lost: Values | undefined;
  restore: () => void;
  change: (field: Field, value: Value) => void;
  /** saves the page and goes on when nothing is wrong with it */
  proceed: () => Promise<void>;
}

/** What is typed on one page, until the server has it. */
export function useFormPage(draft: Draft, page: FormPage, store: DraftStore): PageForm {
  const [typed, setTyped] = useState<Values>({});
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [lost, setLost] = useState<Values>();
  const action = useAction();
  const tried = attempted.has(draft, page.key);

  const valueOf = (field: Field): Value => (field.key in typed ? (typed[field.key] ?? null) : field.value);

  function shownField(field: Field): Field {
    const value = valueOf(field);
    const error = refused[field.key] ?? (tried ? field.error || missing(field, value) : null);
    return { ...field, value, error };
  }

  function change(field: Field, value: Value) {
    const next = { ...typed, [field.key]: value };
    setTyped(next);
    setRefused(({ [field.key]: _, ...others }) => others);
    if (CHOICES.has(field.type)) {
      // other fields may come or go with this choice
      void store.save({ [field.key]: value }).catch(() => undefined);
    }
  }

  async function save(): Promise<Draft> {
    const latest = (await store.settled())?.pages.find(({ key }) => key === page.key) ?? page;
    const values = valuesOf(latest, valueOf);
    try {
      const saved = await store.save(values);
      setLost(undefined);
      return saved;
    } catch (problem) {
      if (hasStatus(problem, 412)) {
        setLost(values);
        setTyped({});
      } else if (hasStatus(problem, 422)) {
        setRefused((problem.body.errors ?? {}) as Record<string, string>);
      }
      throw problem;
    }
  }

  async function proceed() {
    attempted.add(draft, page.key);
    setRefused({});
    await action.run(async () => {
      const saved = await save();
      const wrong = saved.pages
        .find(({ key }) => key === page.key)
        ?.fields.some((field) => field.error || missing(field, field.value));
      if (!wrong) {
        go(`/applications/${encodeURIComponent(draft.reference)}#${screenAfter(saved, page.key)}`);
      }
    });
  }

  return {
    fields: page.fields.map(shownField),
    busy: action.busy,
    problem: Object.keys(refused).length > 0 ? undefined : action.error,
    lost,
    restore: () => {
      setTyped(lost ?? {});
      setLost(undefined);
      action.clear();
    },
    change,
    proceed,
  };
}

function valuesOf(page: FormPage, valueOf: (field: Field) => Value): Values {
  const inputs = page.fields.filter((field) => !field.readOnly && !WITHOUT_VALUE.has(field.type));
  return Object.fromEntries(inputs.map((field) => [field.key, valueOf(field)]));
}
