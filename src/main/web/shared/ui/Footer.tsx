import type { Site } from "../api/site";

/** Whom to ask, on every page. */
export function Footer({ site }: { site: Site | undefined }) {
  return (
    <footer class="footer">
      <div class="footer-inner">
        <h2>お問い合わせ</h2>
        {site && (
          <>
            <p>
              電話：<a href={`tel:${site.deskPhone.replace(/[^\d+]/g, "")}`}>{site.deskPhone}</a>（{site.hours}）
            </p>
            <p>
              メール：<a href={`mailto:${site.deskMail}`}>{site.deskMail}</a>
            </p>
            <p class="small">{site.city}</p>
          </>
        )}
      </div>
    </footer>
  );
}
