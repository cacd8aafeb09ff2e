// What the task forms of our desks share. A form is plain HTML: inputs whose names are the fields of the decision, and
// data-when="OUTCOME …" on what belongs to some outcomes only. It calls window.madoguchi.deskForm(camForm).
// A hidden field "seen" says which state of things the clerk looked at; when it is over, the new one is shown.

const field = name => '[name="' + name + '"]';

/** Several outcomes may ask for the same field, each with a label of its own; one of them is shown. */
const shown = (form, name) => [...form.querySelectorAll(field(name))].find(
  input => input.type !== 'hidden' && !input.closest('[hidden]')
);

/** The case, or another page of ours, in a frame, as tall as its content, so that the clerk scrolls once. */
function showPage(place, page, due) {
  const frame = document.createElement('iframe');
  frame.title = '申請の内容';
  frame.className = 'mg-card';
  frame.src = page;
  frame.addEventListener('load', () => {
    const fit = () => {
      const page = frame.contentDocument && frame.contentDocument.body;
      if (page) {
        frame.style.height = page.scrollHeight + 4 + 'px';
      }
    };
    fit();
    new ResizeObserver(fit).observe(frame.contentDocument.body);
  });
  place.replaceChildren(frame);
  if (due) {
    const limit = document.createElement('p');
    limit.className = 'mg-due';
    limit.textContent = 'この作業の期限：' + due;
    place.prepend(limit);
  }
}

function xsrfToken() {
  const cookie = document.cookie.split('; ').find(entry => entry.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

/** The problem's own sentence, or ours when no answer came at all. */
async function problemOf(response) {
  try {
    const problem = await response.json();
    return { message: problem.detail || '処理できませんでした。', field: problem.field };
  } catch (e) {
    return { message: '処理できませんでした。画面を再読み込みして、もう一度お試しください。' };
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...options });
  } catch (e) {
    throw { message: 'サーバーにつながりませんでした。処理されたかどうかを一覧で確かめてから、もう一度お試しください。' };
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.json();
}

function chosenOutcome(form) {
  const radios = [...form.querySelectorAll(field('outcome'))];
  const chosen = radios.find(radio => radio.type !== 'radio' || radio.checked);
  return chosen ? chosen.value : '';
}

function showWhatBelongs(form) {
  const outcome = chosenOutcome(form);
  form.querySelectorAll('[data-when]').forEach(part => {
    part.hidden = !part.dataset.when.split(' ').includes(outcome);
  });
}

function bodyOf(form) {
  const body = {};
  form.querySelectorAll('input[name], textarea[name], select[name]').forEach(input => {
    if (input.closest('[hidden]') || (input.type === 'radio' && !input.checked)) {
      return;
    }
    if (input.type === 'checkbox') {
      body[input.name] = input.checked;
    } else if (input.value.trim() !== '') {
      body[input.name] = input.type === 'number' ? Number(input.value) : input.value;
    }
  });
  return body;
}

/** Tasklist says it a second time in its own corner and leaves it there, over the next task, too. */
const dismissNotices = () => document.querySelectorAll('.page-notifications .close').forEach(button => button.click());

function clearError(form) {
  dismissNotices();
  form.querySelectorAll('.mg-error').forEach(error => error.remove());
  form.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
}

/** The sentence stands at the field that it is about, or above the decision. */
function showError(form, problem) {
  clearError(form);
  const error = document.createElement('p');
  error.className = 'mg-error';
  error.setAttribute('role', 'alert');
  error.textContent = problem.message;
  const input = problem.field && shown(form, problem.field);
  const place = (input && input.closest('.mg-field')) || form.querySelector('.mg-decision');
  place.append(error);
  if (input) {
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  } else {
    error.scrollIntoView({ block: 'nearest' });
  }
}

/** What the browser can see by itself: a required field that is shown and empty. */
function missing(form) {
  if (!chosenOutcome(form) && form.querySelector(field('outcome'))) {
    return { message: '処理の内容を選んでください。', field: 'outcome' };
  }
  const empty = [...form.querySelectorAll('[data-required]')].find(
    input => !input.closest('[hidden]') && (input.type === 'checkbox' ? !input.checked : input.value.trim() === '')
  );
  return empty ? { message: empty.dataset.required, field: empty.name } : undefined;
}

function deskForm(camForm, onLoaded = () => {}) {
  const form = camForm.formElement[0] || camForm.formElement;
  const path = '/clerk/api/tasks/' + encodeURIComponent(camForm.taskId);

  form.addEventListener('input', () => clearError(form));
  form.addEventListener('change', () => showWhatBelongs(form));
  form.addEventListener('submit', event => event.preventDefault());
  showWhatBelongs(form);
  dismissNotices();

  const load = () =>
    ask(path).then(
      task => {
        showPage(form.querySelector('.mg-case'), task.page, task.due);
        const seen = form.querySelector(field('seen'));
        if (seen) {
          seen.value = task.facts.seen || '';
        }
        onLoaded(task, form);
      },
      problem => showError(form, problem)
    );
  load();

  // Tasklist's own button calls this and waits: it is grey until the callback, so a second click does nothing
  let busy = false;
  camForm.submit = callback => {
    const problem = missing(form);
    if (busy || problem) {
      if (problem) {
        showError(form, problem);
      }
      callback(new Error(problem ? problem.message : '処理しています。'));
      return;
    }
    busy = true;
    clearError(form);
    ask(path + '/decision', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': xsrfToken() },
      body: JSON.stringify(bodyOf(form))
    })
      .then(
        done => callback(null, done),
        failure => {
          showError(form, failure);
          if (failure.field === 'seen') {
            load();
          }
          callback(new Error(failure.message));
        }
      )
      .finally(() => {
        busy = false;
      });
  };
}

window.madoguchi = { deskForm };

// Tasklist begins with the newest task; a desk begins with the one that is due first. Said once per login, so that a
// clerk's own order stays.
const newestFirst = 'sortBy%22:%22created%22,%22sortOrder%22:%22desc';
const dueFirst = 'sortBy%22:%22dueDate%22,%22sortOrder%22:%22asc';
let fresh = !location.hash.includes('sorting=');
setInterval(() => {
  if (location.hash.startsWith('#/login')) {
    fresh = true;
  } else if (fresh && location.hash.includes('sorting=')) {
    fresh = false;
    location.hash = location.hash.replace(newestFirst, dueFirst);
  }
}, 250);
