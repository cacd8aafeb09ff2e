import { Link } from "../router";
import { FIRST_PAGE } from "../application/screens";

/** 補正: the form again, from its first page, with the values as they were. */
export function CorrectionStart({ reference }: { reference: string }) {
  return (
    <>
      <p>
        内容を直したあと、電子署名が必要な手続きでは署名をもう一度行い、「この内容で申請する」を押してください。受付の順番は変わりません。
      </p>
      <div class="actions">
        <Link to={`/applications/${encodeURIComponent(reference)}#${FIRST_PAGE}`} class="button primary">
          申請の内容を直す
        </Link>
      </div>
    </>
  );
}
