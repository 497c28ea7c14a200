// The editor: says truthfully whether everything is saved, keeps what isn't on this computer,
// and helps with CommonMark's marks. The page saves and submits without it as well.
(function () {
  'use strict';

  const closed = document.querySelector('[data-closed]');
  const form = document.getElementById('form');
  const PREFIX = 'duta.unsaved:';

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
  const FIELDS = ['title', 'summary', 'text'];
  const state = document.getElementById('save-state');
  const lost = document.getElementById('lost');
  const offer = document.getElementById('local-copy');
  let saved = state.dataset.state === 'saved' ? snapshot(true) : null;
  let sent = null;
  let leaving = false;
  let waiting = 0;

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

  function show(name) {
    if (state.dataset.state !== name || !state.textContent) {
      state.dataset.state = name;
      state.textContent = form.dataset[name];
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
      sent = snapshot();
      show('saving');
    },
    answered(xhr, args) {
      if (args && args.saved) {
        saved = sent;
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
  };

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

  // ---- marks of CommonMark ----
  const text = field('text');

  // The preview follows once the typing rests.
  let resting = 0;
  text.addEventListener('input', () => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => window.dutaPreview && window.dutaPreview(), 400);
  });

  function replace(from, to, by, selectFrom, selectTo) {
    text.focus();
    text.setSelectionRange(from, to);
    // The one way to insert that the browser can undo.
    if (!document.execCommand('insertText', false, by)) {
      text.setRangeText(by, from, to, 'end');
      text.dispatchEvent(new Event('input', { bubbles: true }));
    }
    text.setSelectionRange(selectFrom, selectTo);
  }

  function wrap(before, after) {
    const from = text.selectionStart;
    const to = text.selectionEnd;
    const chosen = text.value.slice(from, to);
    replace(from, to, before + chosen + after, from + before.length, from + before.length + chosen.length);
  }

  function mark(prefix) {
    const from = text.value.lastIndexOf('\n', text.selectionStart - 1) + 1;
    const to = text.selectionEnd;
    const lines = text.value.slice(from, to).split('\n').map((line) => prefix + line).join('\n');
    replace(from, to, lines, from + lines.length, from + lines.length);
  }

  function link() {
    const from = text.selectionStart;
    const to = text.selectionEnd;
    const chosen = text.value.slice(from, to);
    const at = from + chosen.length + 3;
    replace(from, to, '[' + chosen + '](https://)', at, at + 'https://'.length);
  }

  const TOOLS = {
    bold: () => wrap('**', '**'),
    italic: () => wrap('*', '*'),
    link,
    heading: () => mark('## '),
    list: () => mark('- '),
    quote: () => mark('> '),
  };
  const KEYS = { b: 'bold', i: 'italic', k: 'link' };
  const tools = document.querySelector('.text-tools');
  tools.hidden = false;
  tools.addEventListener('click', (event) => {
    const button = event.target.closest('[data-tool]');
    if (button) {
      TOOLS[button.dataset.tool]();
    }
  });
  text.addEventListener('keydown', (event) => {
    const tool = KEYS[event.key.toLowerCase()];
    if (tool && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      TOOLS[tool]();
    }
  });

  offerCopy();
  changed();
})();
