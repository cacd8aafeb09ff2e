// A desk page's form: sends its fields as JSON with Camunda's XSRF token, once, and says what became of it.
document.querySelectorAll('form[data-post]').forEach(form => {
  const answer = form.querySelector('.answer');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const body = {};
    form.querySelectorAll('[name]').forEach(input => {
      body[input.name] = input.type === 'number' ? Number(input.value) : input.value;
    });
    const token = document.cookie.split('; ').find(entry => entry.startsWith('XSRF-TOKEN='));
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const response = await fetch(form.dataset.post, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          'Content-Type': 'application/json',
          'X-XSRF-TOKEN': token ? decodeURIComponent(token.substring('XSRF-TOKEN='.length)) : ''
        },
        body: JSON.stringify(body)
      });
      const said = await response.json();
      answer.textContent = response.ok ? form.dataset.done : said.detail || '処理できませんでした。';
      button.disabled = response.ok;
    } catch (e) {
      answer.textContent = 'サーバーにつながりませんでした。処理されたかどうかを確かめてから、もう一度お試しください。';
      button.disabled = false;
    }
  });
});
