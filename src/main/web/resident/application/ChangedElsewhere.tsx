import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import type { FormPage, Value } from "../api";
import { shown } from "./shown";

interface Props {
  page: FormPage;
  typed: Record<string, Value>;
  restore: () => void;
}

/** Another window saved first: shows the current version, and loses nothing of what was typed here. */
export function ChangedElsewhere({ page, typed, restore }: Props) {
  const different = page.fields.filter(
    (field) => field.key in typed && shown(field, typed[field.key] ?? null) !== shown(field, field.value),
  );
  return (
    <Notice kind="warning" title="別の画面で内容が変更されました" live>
      <p>この申請は、別の画面やスマートフォンで変更されています。下には最新の内容を表示しています。</p>
      {different.length > 0 && (
        <>
          <p>この画面で入力していた内容：</p>
          <ul>
            {different.map((field) => (
              <li key={field.key}>
                {field.label}：{shown(field, typed[field.key] ?? null) || "（空欄）"}
              </li>
            ))}
          </ul>
          <Button kind="plain" onClick={restore}>
            この画面で入力していた内容に戻す
          </Button>
        </>
      )}
    </Notice>
  );
}
