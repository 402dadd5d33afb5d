/* Saves a form of the desk while somebody types, and shows how far a table is. Everything works without it. */
for (const form of document.querySelectorAll('form[data-autosave]')) {
  const saved = document.getElementById('saved');
  const version = form.elements.version;
  let waiting = null;
  let running = false;
  let again = false;
  let stopped = false;

  async function save() {
    waiting = null;
    if (running) {
      again = true;
      return;
    }
    running = true;
    const typed = new FormData(form);
    for (const [name, value] of [...typed]) {
      if (value instanceof File || name === 'pasted') typed.delete(name);
    }
    try {
      const answer = await fetch(form.getAttribute('action'), {method: 'POST', body: typed, headers: {'Desk-Autosave': 'true'}, redirect: 'error'});
      if (answer.status === 204) {
        version.value = answer.headers.get('Desk-Version');
        saved.textContent = saved.dataset.saved;
        saved.classList.remove('error');
      } else {
        stop();
      }
    } catch {
      stop();
    }
    running = false;
    if (again && !stopped) {
      again = false;
      save();
    }
  }

  function stop() {
    stopped = true;
    saved.textContent = saved.dataset.failed;
    saved.classList.add('error');
  }

  form.addEventListener('input', () => {
    if (stopped) return;
    clearTimeout(waiting);
    waiting = setTimeout(save, 1500);
  });
  // what is sent carries the version that the last saving gave it
  form.addEventListener('submit', event => {
    clearTimeout(waiting);
    if (running) {
      event.preventDefault();
      const button = event.submitter;
      const wait = setInterval(() => {
        if (!running) {
          clearInterval(wait);
          form.requestSubmit(button);
        }
      }, 50);
    }
  });
}

const run = document.querySelector('#run[data-follow]');
async function look() {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
    const now = page.querySelector('#run[data-follow]');
    if (!now) {
      location.reload();
      return;
    }
    run.replaceChildren(...now.childNodes);
  } catch {
    // the link leads on
  }
  setTimeout(look, 1000);
}
if (run) setTimeout(look, 1000);
