import { deskOf, type Site } from "../api/site";
import { useCurrentTopic } from "../topic";

/** Whom to ask, on every page. */
export function Footer({ site }: { site: Site | undefined }) {
  const topic = useCurrentTopic();
  const desk = site && deskOf(site, topic);
  return (
    <footer class="footer">
      <div class="footer-inner">
        <h2>お問い合わせ</h2>
        {site && desk && (
          <>
            <p>
              {site.city} {desk.name}
            </p>
            <p>
              電話：<a href={`tel:${desk.phone.replace(/[^\d+]/g, "")}`}>{desk.phone}</a>（{desk.hours}）
            </p>
            <p>
              メール：<a href={`mailto:${desk.mail}`}>{desk.mail}</a>
            </p>
          </>
        )}
      </div>
    </footer>
  );
}
