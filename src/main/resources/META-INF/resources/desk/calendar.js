// The calendar's forms: each first asks what its change would move and shows it; a second button makes the change.
const API = '/clerk/api/calendar';
const MOMENT = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long', year: 'numeric', month: 'long', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit',
  timeZone: 'Asia/Tokyo'
});

const CHANGES = {
  day: form => {
    const { day, open, reason } = form.elements;
    const body = JSON.stringify({ open: open.value === 'true', reason: reason.value });
    return { method: 'PUT', path: `/days/${day.value}`, type: 'application/json', body, year: day.value.slice(0, 4) };
  },
  return: form => ({ method: 'DELETE', path: `/days/${form.dataset.day}`, year: form.dataset.day.slice(0, 4) }),
  holidays: form => ({ method: 'POST', path: '/holidays', type: 'text/csv', body: form.elements.file.files[0], year: '' })
};

const element = (name, text, ...children) => {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
};

async function send(form, change, preview) {
  const headers = { 'X-XSRF-TOKEN': form.dataset.xsrf };
  if (change.type) {
    headers['Content-Type'] = change.type;
  }
  const url = API + change.path + (preview ? '?preview=true' : '');
  const response = await fetch(url, { method: change.method, credentials: 'same-origin', headers, body: change.body });
  const said = await response.json();
  if (!response.ok) {
    throw new Error(said.detail || '処理できませんでした。');
  }
  return said;
}

function table(heads, rows) {
  const made = element('table', '');
  made.className = 'list';
  const head = element('tr', '', ...heads.map(text => Object.assign(element('th', text), { scope: 'col' })));
  const body = rows.map(cells => element('tr', '', ...cells.map(text => element('td', text))));
  made.append(element('thead', '', head), element('tbody', '', ...body));
  return made;
}

function moved(answer) {
  const all = answer.moved;
  if (all.length === 0) {
    return [element('p', '動く期限はありません。')];
  }
  const rows = all.map(timer => [
    timer.reference, timer.name, MOMENT.format(new Date(timer.from)), MOMENT.format(new Date(timer.to))
  ]);
  return [element('p', `次の${all.length}件の期限が動きます。`), table(['受付番号', '期限', 'いま', '変更後'], rows)];
}

function differences(answer) {
  if (answer.differences.length === 0) {
    return [];
  }
  const rows = answer.differences.map(day => [day.day, day.imported || '（祝日でない）', day.computed || '（祝日でない）']);
  return [element('p', '法律から計算した祝日と、次の日が違います。'), table(['日', 'ファイル', '計算'], rows)];
}

function asks(form, outcome, change) {
  const button = element('button', 'この内容で登録する');
  button.type = 'button';
  button.className = 'button primary';
  button.addEventListener('click', () => attempt(form, outcome, button, async () => {
    await send(form, change, false);
    location.assign(`/clerk/calendar?made=true&year=${change.year}`);
  }));
  return element('p', '', button);
}

// Once at a time; what went wrong is said where the clerk looks.
async function attempt(form, outcome, button, step) {
  button.disabled = true;
  try {
    await step();
  } catch (e) {
    const lost = e instanceof TypeError;
    outcome.replaceChildren(Object.assign(element('p', lost ? 'サーバーにつながりませんでした。' : e.message), { className: 'answer' }));
  } finally {
    button.disabled = false;
  }
}

document.querySelectorAll('form[data-calendar]').forEach(form => {
  const outcome = form.querySelector('.outcome');
  form.addEventListener('input', () => outcome.replaceChildren());
  form.addEventListener('submit', event => {
    event.preventDefault();
    const change = CHANGES[form.dataset.calendar](form);
    attempt(form, outcome, event.submitter || form.querySelector('button'), async () => {
      const answer = await send(form, change, true);
      outcome.replaceChildren(...moved(answer), ...differences(answer), asks(form, outcome, change));
    });
  });
});
