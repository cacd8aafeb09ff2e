// A desk page's form: sends its fields as JSON with the XSRF token that the page carries (Camunda's cookie stays below
// /camunda), once, and says what became of it.
document.querySelectorAll('form[data-post]').forEach(form => {
  const answer = form.querySelector('.answer');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const body = {};
    form.querySelectorAll('[name]').forEach(input => {
      body[input.name] = input.type === 'number' ? Number(input.value) : input.value;
    });
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const response = await fetch(form.dataset.post, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': form.dataset.xsrf },
        body: JSON.stringify(body)
      });
      const said = await response.json();
      answer.textContent = response.ok ? form.dataset.done : said.detail || '処理できませんでした。';
      if (response.ok) {
        form.replaceChildren(answer);
        answer.tabIndex = -1;
        answer.focus();
      }
      button.disabled = false;
    } catch (e) {
      answer.textContent = 'サーバーにつながりませんでした。処理されたかどうかを確かめてから、もう一度お試しください。';
      button.disabled = false;
    }
  });
});
