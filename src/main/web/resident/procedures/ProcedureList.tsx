import { useMemo, useState } from "preact/hooks";
import { Loading } from "../../shared/ui/Loading";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useLoaded } from "../../shared/useLoaded";
import { procedures, type Procedure } from "../api";
import { ProcedureCard } from "./ProcedureCard";

const ALL = "";

/** The front page: which procedures there are. */
export function ProcedureList() {
  const { value, error } = useLoaded(procedures, []);
  const [words, setWords] = useState("");
  const [category, setCategory] = useState(ALL);
  const found = useMemo(() => (value ?? []).filter(matches(words, category)), [value, words, category]);
  const categories = [...new Set((value ?? []).map((procedure) => procedure.category))];

  return (
    <>
      <Title tab="手続きの一覧">手続きを選ぶ</Title>
      <p>
        証明書を、スマートフォンやパソコンから申請し、郵送で受け取れます。〔要電子署名〕とある手続きでは、マイナンバーカードで電子署名をします。
      </p>
      <ProblemNotice error={error} />
      {!value && !error && <Loading />}
      {value && (
        <>
          <form role="search" onSubmit={(event) => event.preventDefault()}>
            <div class="field">
              <label class="label" for="words">
                言葉で探す
              </label>
              <p class="hint" id="words-hint">
                例：住民票、戸籍
              </p>
              <input
                id="words"
                type="search"
                class="input"
                value={words}
                aria-describedby="words-hint"
                onInput={(event) => setWords(event.currentTarget.value)}
              />
            </div>
            {categories.length > 1 && (
              <div class="field">
                <label class="label" for="category">
                  分類
                </label>
                <select
                  id="category"
                  class="select"
                  value={category}
                  onChange={(event) => setCategory(event.currentTarget.value)}
                >
                  <option value={ALL}>すべて</option>
                  {categories.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </form>
          <p role="status">{found.length > 0 ? `${found.length}件の手続き` : "当てはまる手続きがありません。別の言葉でお試しください。"}</p>
          <ul class="list-plain">
            {found.map((procedure) => (
              <ProcedureCard key={procedure.id} procedure={procedure} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function matches(words: string, category: string): (procedure: Procedure) => boolean {
  const wanted = words.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name, summary, category: own }) => {
    const text = `${name} ${summary} ${own}`.normalize("NFKC").toLowerCase();
    return (category === ALL || own === category) && wanted.every((word) => text.includes(word));
  };
}
