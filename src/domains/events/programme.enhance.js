/**
 * What a script adds to a published programme: filter by day, language and area, "now and next", and a selection of
 * one's own that stays on the device and can be fetched as a calendar. One file without imports, served as it is; all
 * words come from the page.
 */

/** @typedef {{ from: number, to: number | null }} Span Epoch milliseconds. */

/**
 * What runs at an instant, and what comes next. A span without an end runs until the next one starts, at most three hours.
 * @param {readonly Span[]} spans in the order of the programme
 * @param {number} at
 * @returns {{ running: number[], next: number | null }} places in the list
 */
export function runningAt(spans, at) {
  /** @type {number[]} */
  const running = [];
  let next = -1;
  spans.forEach(({ from, to }, index) => {
    const following = spans.find((other) => other.from > from)?.from ?? Infinity;
    const until = to ?? Math.min(following, from + 3 * 3_600_000);
    if (from <= at && at < until) running.push(index);
    const candidate = spans[next];
    if (from > at && (candidate === undefined || from < candidate.from)) next = index;
  });
  return { running, next: next === -1 ? null : next };
}

/**
 * @param {{ day: string, spoken: string, area: string, mine: boolean }} choice empty texts choose everything
 * @param {{ day: string, spoken: string, area: string, mine: boolean }} slot
 */
export function isShown(choice, slot) {
  return (
    (choice.day === '' || choice.day === slot.day) &&
    (choice.spoken === '' || choice.spoken === slot.spoken) &&
    (choice.area === '' || choice.area === slot.area) &&
    (!choice.mine || slot.mine)
  );
}

/**
 * The kept selection; nothing where storage is refused or holds something else.
 * @param {string | null} text
 * @returns {string[]}
 */
export function readSelection(text) {
  try {
    const value = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** @param {HTMLFormElement} form */
function enhance(form) {
  const words = form.dataset;
  const key = `samskab.program.${words['programme']}`;
  const slots = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.slot[id]')]);
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.moment')]);
  const days = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.day')]);
  /** @type {<E extends HTMLElement = HTMLElement>(selector: string) => E | null} */
  const find = (selector) => form.querySelector(selector);
  const selection = new Set(load());

  function load() {
    try {
      return readSelection(localStorage.getItem(key));
    } catch {
      return [];
    }
  }
  function keep() {
    try {
      if (selection.size > 0) localStorage.setItem(key, JSON.stringify([...selection]));
      else localStorage.removeItem(key);
    } catch {
      // Storage is refused: the selection lasts as long as the page.
    }
  }
  /** @param {HTMLElement} slot */
  const titleOf = (slot) => slot.querySelector('h4, .title')?.textContent?.trim() ?? '';

  const choosable = find('[name=mine]') ? slots.filter((slot) => !slot.classList.contains('quiet')) : [];
  for (const slot of choosable) {
    const star = document.createElement('button');
    star.type = 'button';
    star.className = 'star no-print';
    star.innerHTML =
      '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path/></svg><span></span><span class="ds-sr-only"></span>';
    star
      .querySelector('path')
      ?.setAttribute('d', 'm12 3.8 2.5 5.3 5.7.8-4.1 4 1 5.8-5.1-2.8-5.1 2.8 1-5.8-4.1-4 5.7-.8z');
    const title = star.querySelector('.ds-sr-only');
    if (title) title.textContent = `: ${titleOf(slot)}`;
    star.addEventListener('click', () => {
      if (!selection.delete(slot.id)) selection.add(slot.id);
      keep();
      draw();
    });
    slot.append(star);
  }

  function drawSelection() {
    for (const slot of slots) {
      const star = slot.querySelector('.star');
      const chosen = selection.has(slot.id);
      star?.setAttribute('aria-pressed', String(chosen));
      const word = star?.querySelector('span');
      if (word) word.textContent = (chosen ? words['starred'] : words['star']) ?? '';
    }
    const count = find('[data-count]');
    if (count) count.textContent = `(${selection.size})`;
    const mine = find('.mine');
    if (mine) mine.hidden = selection.size === 0;
    const link = /** @type {HTMLAnchorElement | null} */ (find('[data-mine-calendar]'));
    if (link) link.href = `${words['calendar']}?slots=${[...selection].join(',')}&lang=${words['lang']}`;
  }

  function choice() {
    const data = new FormData(form);
    const text = (/** @type {string} */ name) => String(data.get(name) ?? '');
    return { day: text('day'), spoken: text('spoken'), area: text('area'), mine: data.has('mine') };
  }

  function drawFilter() {
    const wanted = choice();
    const all = wanted.day === '' && wanted.spoken === '' && wanted.area === '' && !wanted.mine;
    let shown = 0;
    for (const day of days) {
      const date = day.querySelector('h3')?.id.slice(1) ?? '';
      for (const slot of /** @type {NodeListOf<HTMLElement>} */ (day.querySelectorAll('.slot'))) {
        const visible = isShown(wanted, {
          day: date,
          spoken: slot.dataset['lang'] ?? '',
          area: slot.dataset['area'] ?? '',
          mine: selection.has(slot.id),
        });
        (slot.closest('.columns > li') ?? slot).toggleAttribute('hidden', !visible);
        slot.toggleAttribute('hidden', !visible);
        if (visible) shown += 1;
      }
    }
    for (const row of rows) row.hidden = !row.querySelector('.slot:not([hidden])');
    for (const day of days) day.hidden = !day.querySelector('.moment:not([hidden])');
    const status = find('.status');
    const sentence = shown === 0 ? words['nothing'] : words['shown'];
    if (status)
      status.textContent = all
        ? ''
        : (sentence ?? '').replace('{n}', String(shown)).replace('{all}', String(slots.length));
  }

  function drawNow() {
    const timed = rows.filter((row) => row.dataset['from']);
    const spans = timed.map(({ dataset }) => ({
      from: Date.parse(dataset['from'] ?? ''),
      to: dataset['to'] ? Date.parse(dataset['to']) : null,
    }));
    // eslint-disable-next-line no-restricted-syntax -- the reader's own clock is what "now" means here
    const at = Date.now();
    const { running, next } = runningAt(spans, at);
    document.getElementById('now')?.remove();
    timed.forEach((row, index) => row.classList.toggle('running', running.includes(index)));
    const box = find('.now-next');
    const [first, last] = [spans[0], spans.at(-1)];
    const under = first && last && at > first.from - 12 * 3_600_000 && (running.length > 0 || next !== null);
    if (box) box.hidden = !under;
    if (!under || !box) return;
    box.replaceChildren(
      ...running.slice(0, 1).flatMap((index) => pointer(words['now'], timed[index], '#now')),
      ...(next === null ? [] : pointer(words['next'], timed[next])),
    );
    const here = timed[running[0] ?? next ?? 0];
    if (running.length > 0 || (next !== null && next > 0 && sameDay(timed[next - 1], timed[next])))
      line(here, at);
  }

  /** @type {(one: HTMLElement | undefined, other: HTMLElement | undefined) => boolean} */
  const sameDay = (one, other) => one?.closest('.day') === other?.closest('.day');

  /** @type {(word: string | undefined, row: HTMLElement | undefined, href?: string) => Node[]} */
  function pointer(word, row, href) {
    const slot = /** @type {HTMLElement | null | undefined} */ (row?.querySelector('.slot'));
    if (!row || !slot) return [];
    const item = document.createElement('span');
    const label = document.createElement('b');
    label.textContent = `${word} `;
    const link = document.createElement('a');
    const title = row.querySelector('.block-title b')?.textContent ?? titleOf(slot);
    link.href = href ?? `#${slot.id}`;
    link.textContent = `${row.querySelector('time')?.textContent ?? ''} ${title}`;
    item.append(label, link);
    return [item];
  }

  /**
   * The line of now stands before what runs, or before what comes.
   * @param {HTMLElement | undefined} row @param {number} at
   */
  function line(row, at) {
    const item = document.createElement('li');
    item.id = 'now';
    item.className = 'now';
    const clock = new Intl.DateTimeFormat(words['lang'] === 'en' ? 'en-GB' : words['lang'], {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: words['zone'],
    });
    const text = clock.format(at);
    item.textContent = `${words['now']} ${words['lang'] === 'en' ? text : text.replace(':', '.')}`;
    row?.before(item);
  }

  function draw() {
    drawSelection();
    drawFilter();
  }

  /** A choice can be sent to somebody else as an address. */
  function address() {
    const asked = choice();
    const query = new URLSearchParams();
    for (const name of /** @type {const} */ (['day', 'spoken', 'area']))
      if (asked[name]) query.set(name, asked[name]);
    const path = location.pathname + (query.size > 0 ? `?${query}` : '') + location.hash;
    history.replaceState(history.state, '', path);
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value;
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  const redraw = () => {
    draw();
    address();
  };
  form.addEventListener('change', redraw);
  form.addEventListener('reset', () => setTimeout(redraw));
  find('[data-mine-clear]')?.addEventListener('click', () => {
    selection.clear();
    keep();
    draw();
  });
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    selection.clear();
    for (const id of readSelection(event.newValue)) selection.add(id);
    draw();
  });
  form.hidden = false;
  draw();
  drawNow();
  setInterval(drawNow, 30_000);
}

if (typeof document !== 'undefined')
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
    document.querySelectorAll('form[data-programme]')
  ))
    enhance(form);
