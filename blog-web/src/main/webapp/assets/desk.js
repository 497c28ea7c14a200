// What every page of the workspace adds: nothing that it couldn't do without.
(function () {
  'use strict';

  // The person's menu closes when one goes elsewhere.
  const menu = document.querySelector('.desk-person');
  if (menu) {
    document.addEventListener('click', (event) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
  }

  // A second click while the first is on its way would only be refused.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
    } else if (!event.defaultPrevented) {
      form.dataset.sent = 'sent';
    }
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });

  // Opening a move leads to its note.
  document.querySelectorAll('details.move').forEach((move) => {
    move.addEventListener('toggle', () => {
      const note = move.querySelector('textarea');
      if (move.open && note) {
        note.focus();
      }
    });
  });
})();
