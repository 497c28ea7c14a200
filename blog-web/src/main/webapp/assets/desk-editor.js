// The form around the text: says truthfully whether everything is saved, and keeps what isn't on this
// computer. Where the text is live (coedit.js), it looks after itself, and the form saves the rest by
// itself. The page saves and submits without any script as well.
(function () {
  'use strict';

  const closed = document.querySelector('[data-closed]');
  const form = document.getElementById('form');
  const PREFIX = 'duta.unsaved:';
  const AUTOSAVE = 1500;

  // A text that was sent with the move that closed the post has arrived.
  if (closed) {
    const key = PREFIX + closed.dataset.person + ':' + closed.dataset.closed;
    const copy = read(key);
    if (copy && copy.sent) {
      localStorage.removeItem(key);
    }
  }
  if (!form) {
    return;
  }

  const KEY = PREFIX + form.dataset.person + ':' + form.dataset.post;
  const OFFERED = KEY + ':offered';
  let FIELDS = ['title', 'summary', 'text'];
  const state = document.getElementById('save-state');
  const lost = document.getElementById('lost');
  const offer = document.getElementById('local-copy');
  let saved = state.dataset.state === 'saved' ? snapshot(true) : null;
  let sent = null;
  let leaving = false;
  let waiting = 0;
  let live = null;
  let text = { name: 'connecting', sentence: '' };
  let autosave = 0;

  function field(name) {
    return document.getElementById(name);
  }

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch (unreadable) {
      return null;
    }
  }

  function write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch (full) {
      // Storage is full or forbidden: saving to the server is all there is.
    }
  }

  // Everything that would be saved. As the server sent it, if asked for: a browser may have
  // filled fields with what stood in them before a reload.
  function snapshot(asSent) {
    const values = FIELDS.map((name) => (asSent ? field(name).defaultValue : field(name).value));
    const choices = form.querySelectorAll('.edit-details input[type=checkbox], .edit-details select');
    choices.forEach((choice) => {
      values.push(choice.options
        ? Array.from(choice.options, (option) => option.value).join(' ')
        : choice.checked ? choice.value : '');
    });
    return JSON.stringify(values);
  }

  // The worse of the two is told: how the form stands, or how the live text does.
  function show(name) {
    const ofText = live && (name === 'saved' || text.name === 'offline' || text.name === 'stopped');
    const told = ofText ? text : { name, sentence: form.dataset[name] };
    if (state.dataset.state !== told.name || state.textContent !== told.sentence) {
      state.dataset.state = told.name;
      state.textContent = told.sentence;
    }
  }

  function isSaved() {
    return snapshot() === saved;
  }

  function keep() {
    window.clearTimeout(waiting);
    if (isSaved()) {
      localStorage.removeItem(KEY);
    } else {
      const copy = { at: Date.now() };
      FIELDS.forEach((name) => { copy[name] = field(name).value; });
      write(KEY, copy);
    }
  }

  function changed() {
    if (state.dataset.state !== 'saving') {
      show(isSaved() ? 'saved' : 'unsaved');
    }
    window.clearTimeout(waiting);
    waiting = window.setTimeout(keep, 250);
    window.clearTimeout(autosave);
    if (live && !isSaved()) {
      autosave = window.setTimeout(() => !isSaved() && document.getElementById('save').click(), AUTOSAVE);
    }
  }

  function markWrongFields() {
    FIELDS.forEach((name) => {
      const wrong = document.getElementById(name + '-error') !== null;
      field(name).setAttribute('aria-invalid', wrong ? 'true' : 'false');
    });
  }

  // What PrimeFaces tells of a save.
  window.dutaEditor = {
    saving() {
      // What comes back may hold what others have written: nothing is typed until then.
      field('text').readOnly = true;
      sent = snapshot();
      state.dataset.state = '';
      show('saving');
    },
    answered(xhr, args) {
      field('text').readOnly = false;
      if (args && args.saved && typeof args.text === 'string' && args.text !== field('text').value) {
        field('text').value = args.text;
        sent = snapshot();
      }
      if (args && args.saved) {
        saved = sent;
        sent = null;
        lost.hidden = true;
        state.dataset.state = '';
        show(isSaved() ? 'saved' : 'unsaved');
      } else if (xhr && xhr.status === 200) {
        show('failed');
        const told = document.querySelector('#collision .notice, #messages .notice');
        if (told) {
          told.setAttribute('tabindex', '-1');
          told.focus();
        }
      }
      keep();
      markWrongFields();
    },
    failed(xhr) {
      field('text').readOnly = false;
      keep();
      show('failed');
      this.unreachable(xhr);
    },
    unreachable(xhr) {
      const status = xhr ? xhr.status : 0;
      const what = { 401: 'signedOut', 409: 'forgotten', 0: 'connection' }[status] || 'server';
      document.getElementById('lost-what').textContent = lost.dataset[what];
      lost.hidden = false;
    },
    // The text is live from here on: it is no part of the form any more.
    goLive(session) {
      if (live) {
        return;
      }
      live = session;
      FIELDS = ['title', 'summary'];
      saved = snapshot(true);
      document.getElementById('plain-text').hidden = true;
      document.getElementById('live').value = 'true';
      document.querySelector('.text-editor').classList.add('is-live');
      changed();
    },
    // How the live text stands.
    textIs(told) {
      text = told;
      if (live) {
        show(state.dataset.state === 'saving' && sent ? 'saving' : isSaved() ? 'saved' : 'unsaved');
      }
    },
    // The plain field is all there is.
    stayPlain(why) {
      const note = document.createElement('p');
      note.className = 'notice notice-warning';
      note.setAttribute('role', 'status');
      note.textContent = why;
      document.getElementById('plain-text').prepend(note);
    },
  };

  // What is submitted is what the server has: everything gets there first.
  document.getElementById('submit')?.addEventListener('click', (event) => {
    if (!live || (live.unconfirmed() === 0 && isSaved())) {
      return;
    }
    event.preventDefault();
    if (text.name === 'offline' || text.name === 'stopped') {
      state.classList.add('asked');
      state.textContent = form.dataset.notNow;
      return;
    }
    window.setTimeout(() => event.target.click(), 200);
    if (!isSaved()) {
      document.getElementById('save').click();
    }
  });

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  // PrimeFaces puts chosen missions and people into hidden selects without an event.
  form.querySelectorAll('.edit-details select').forEach((choice) => {
    new MutationObserver(changed).observe(choice, { childList: true });
  });
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);

  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) {
      return;
    }
    leaving = true;
    keep();
    const copy = read(KEY);
    const dropped = event.submitter && event.submitter.id === 'takeTheirs';
    if (dropped) {
      localStorage.removeItem(KEY);
    } else if (copy) {
      copy.sent = true;
      write(KEY, copy);
    }
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', keep);
  });
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && !isSaved()) {
      event.preventDefault();
    }
  });
  document.querySelectorAll('[data-reload]').forEach((link) => {
    link.addEventListener('click', () => {
      keep();
      leaving = true;
    });
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      field('save').click();
    }
  });

  // ---- a copy from before ----
  function differs(copy) {
    return copy && FIELDS.some((name) => typeof copy[name] === 'string' && copy[name] !== field(name).value);
  }

  function offerCopy() {
    const fresh = read(KEY);
    if (differs(fresh)) {
      write(OFFERED, fresh);
    }
    localStorage.removeItem(KEY);
    const copy = read(OFFERED);
    if (!differs(copy)) {
      localStorage.removeItem(OFFERED);
      return;
    }
    const at = new Date(copy.at);
    const today = at.toDateString() === new Date().toDateString();
    const form24 = today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
    const told = new Intl.DateTimeFormat(document.documentElement.lang, { ...form24, hourCycle: 'h23' }).format(at);
    document.getElementById('local-copy-title').textContent = offer.dataset.title.replace('{0}', told);
    offer.hidden = false;
    offer.querySelector('[data-local=restore]').addEventListener('click', () => decide(copy));
    offer.querySelector('[data-local=discard]').addEventListener('click', () => decide(null));
  }

  function decide(copy) {
    offer.hidden = true;
    localStorage.removeItem(OFFERED);
    if (copy) {
      FIELDS.forEach((name) => {
        if (typeof copy[name] === 'string') {
          field(name).value = copy[name];
          field(name).dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
      keep();
    }
    field('text').focus();
  }

  // The preview follows once the typing rests.
  let resting = 0;
  field('text').addEventListener('input', () => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => window.dutaPreview && window.dutaPreview(), 400);
  });

  offerCopy();
  changed();
})();
