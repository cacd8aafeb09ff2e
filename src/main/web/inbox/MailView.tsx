import { useState } from "preact/hooks";
import { Linked } from "./Linked";
import type { Mail } from "./mails";

/** One mail: as text with its links, or as its html in a frame that may do nothing but show it and follow links. */
export function MailView({ mail }: { mail: Mail }) {
  const [html, setHtml] = useState(false);
  return (
    <article aria-labelledby="subject" class="mail">
      <h2 id="subject">{mail.subject}</h2>
      <p class="small">
        宛先：{mail.to}　受付番号：{mail.reference}　種類：{mail.kind}
      </p>
      {mail.html && (
        <div class="inline" role="group" aria-label="表示の形式">
          <button type="button" class="text-button" aria-pressed={!html} onClick={() => setHtml(false)}>
            テキスト
          </button>
          <button type="button" class="text-button" aria-pressed={html} onClick={() => setHtml(true)}>
            HTML
          </button>
        </div>
      )}
      {html ? (
        <iframe
          title={`${mail.subject}（HTML）`}
          class="mail-frame"
          sandbox="allow-top-navigation-by-user-activation allow-popups"
          src={`/demo/inbox/${mail.id}/html`}
        />
      ) : (
        <div class="mail-text">
          <Linked text={mail.text} />
        </div>
      )}
    </article>
  );
}
