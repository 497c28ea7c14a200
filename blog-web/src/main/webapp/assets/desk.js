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

  // What was just done, or refused, is where the page begins for whoever listens to it: words that were there before
  // anybody could listen for them aren't announced.
  const told = document.querySelector('.desk-main > .notice[role="status"], #messages [role="alert"]');
  if (told) {
    told.tabIndex = -1;
    told.focus();
  }

  // A file that would only be refused isn't sent: a connection is cut off before its end, and then nobody says why.
  document.querySelectorAll('input[type="file"][data-largest]').forEach((input) => {
    input.addEventListener('change', () => {
      const tooLarge = Array.from(input.files).some((file) => file.size > Number(input.dataset.largest));
      input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '');
      input.reportValidity();
    });
  });

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

  // A scheduled post is dragged to another day of the calendar.
  const move = document.getElementById('move');
  if (move) {
    let dragged = null;
    document.querySelectorAll('.calendar-line[data-post]:not([data-post=""])').forEach((line) => {
      line.draggable = true;
      line.addEventListener('dragstart', (event) => {
        dragged = line;
        event.dataTransfer.setData('text/plain', line.dataset.post);
        event.dataTransfer.effectAllowed = 'move';
      });
    });
    document.addEventListener('dragend', () => {
      dragged = null;
    });
    document.querySelectorAll('.calendar-day').forEach((day) => {
      day.addEventListener('dragover', (event) => {
        if (dragged && !day.contains(dragged)) {
          event.preventDefault();
          day.classList.add('calendar-over');
        }
      });
      day.addEventListener('dragleave', () => day.classList.remove('calendar-over'));
      day.addEventListener('drop', (event) => {
        event.preventDefault();
        day.classList.remove('calendar-over');
        if (!dragged) {
          return;
        }
        document.getElementById('movedPost').value = dragged.dataset.post;
        document.getElementById('movedFrom').value = dragged.dataset.at;
        document.getElementById('movedTo').value = day.dataset.date;
        document.getElementById('moveNow').click();
      });
    });
  }

  // PrimeFaces calls a list of chosen things, with a field at its end, a list box of options; it is neither.
  document.querySelectorAll('.ui-autocomplete-multiple-container').forEach((list) => {
    const plain = () => [list, ...list.children].forEach((one) => {
      one.removeAttribute('role');
      one.removeAttribute('aria-orientation');
      one.removeAttribute('aria-selected');
    });
    plain();
    new MutationObserver(plain).observe(list, { childList: true });
  });

  // Opening a move leads to its first field.
  document.querySelectorAll('details.move').forEach((move) => {
    move.addEventListener('toggle', () => {
      const field = move.querySelector('textarea, input:not([type=hidden], [type=submit])');
      if (move.open && field) {
        field.focus();
      }
    });
  });
})();
