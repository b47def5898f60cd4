/**
 * What a script adds to the form of wishes: a list that is ordered by buttons or by dragging, filled from the list of
 * workshops. The numbered selects stay in the form, unseen, and carry the answer. One file without imports, served as it is.
 */

/**
 * Everything else keeps its order.
 * @template Item
 * @param {readonly Item[]} list
 * @param {number} from
 * @param {number} to
 * @returns {Item[]}
 */
export function moved(list, from, to) {
  const rest = list.filter((_, index) => index !== from);
  const item = list[from];
  return item === undefined ? rest : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/**
 * Where a dragged row would stand, by the middles of the others, from above.
 * @param {readonly number[]} middles
 * @param {number} y
 */
export function placeAt(middles, y) {
  return middles.filter((middle) => middle < y).length;
}

/**
 * @param {string} text with `{title}` and `{n}`
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** @param {HTMLFormElement} form */
function enhance(form) {
  const words = /** @type {Record<string, string>} */ (JSON.parse(form.dataset['words'] ?? '{}'));
  const selects = [...form.querySelectorAll('select')];
  const ranking = /** @type {HTMLElement} */ (form.querySelector('[data-ranking]'));
  const empty = /** @type {HTMLElement} */ (form.querySelector('[data-empty]'));
  const said = /** @type {HTMLElement} */ (form.querySelector('[data-said]'));
  const handle = /** @type {HTMLTemplateElement} */ (form.querySelector('[data-handle]'));
  const any = /** @type {HTMLInputElement | null} */ (form.querySelector('[name="no_preference"]'));
  const offers = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('[data-workshop]')]);
  const titles = new Map(
    offers.map((offer) => [offer.dataset['workshop'] ?? '', offer.dataset['title'] ?? '']),
  );
  /** @type {string[]} */
  let list = [];
  for (const { value } of selects) if (titles.has(value) && !list.includes(value)) list.push(value);

  /** @param {string} id */
  const wordsFor = (id) => ({ title: titles.get(id) ?? '', n: list.indexOf(id) + 1 });

  /**
   * @param {string} kind
   * @param {string} id
   * @param {() => void} press
   */
  const button = (kind, id, press) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'ds-button';
    made.dataset['variant'] = kind === 'add' ? 'secondary' : 'tertiary';
    made.dataset['does'] = `${kind} ${id}`;
    made.textContent = words[kind] ?? '';
    made.setAttribute('aria-label', fill(words[`${kind}Named`] ?? '', wordsFor(id)));
    made.addEventListener('click', press);
    return made;
  };

  /**
   * @param {string} id
   * @param {number} to
   */
  const move = (id, to) => {
    const from = list.indexOf(id);
    if (from < 0 || to < 0 || to >= list.length || to === from) return;
    list = moved(list, from, to);
    show(fill(words['said'] ?? '', wordsFor(id)));
  };
  /** @param {string} id */
  const add = (id) => {
    if (list.length >= selects.length) return show(fill(words['full'] ?? '', { n: list.length }));
    list = [...list, id];
    if (any) any.checked = false;
    show(fill(words['said'] ?? '', wordsFor(id)));
    focus(`remove ${id}`, offers);
  };
  /**
   * @param {string} id
   * @param {boolean} isInList whether it was pressed in the list of workshops
   */
  const remove = (id, isInList) => {
    const at = list.indexOf(id);
    const text = fill(words['removed'] ?? '', wordsFor(id));
    list = list.filter((one) => one !== id);
    show(text);
    const next = list[Math.min(at, list.length - 1)];
    if (isInList || next === undefined) focus(`add ${id}`, offers);
    else focus(`remove ${next}`, [ranking]);
  };

  /**
   * @param {string} does
   * @param {readonly HTMLElement[]} within
   */
  const focus = (does, within) => {
    for (const part of within)
      for (const one of part.querySelectorAll('button')) if (one.dataset['does'] === does) one.focus();
  };

  /** @param {string} id */
  const row = (id) => {
    const made = document.createElement('li');
    const at = list.indexOf(id);
    const grip = /** @type {HTMLElement} */ (handle.content.firstElementChild?.cloneNode(true));
    grip.title = words['drag'] ?? '';
    grip.addEventListener('pointerdown', (event) => drag(event, id, made));
    const title = document.createElement('span');
    title.className = 'title';
    title.textContent = titles.get(id) ?? '';
    const up = button('up', id, () => move(id, list.indexOf(id) - 1));
    const down = button('down', id, () => move(id, list.indexOf(id) + 1));
    up.setAttribute('aria-disabled', String(at === 0));
    down.setAttribute('aria-disabled', String(at === list.length - 1));
    const buttons = document.createElement('span');
    buttons.className = 'buttons';
    buttons.append(
      up,
      down,
      button('remove', id, () => remove(id, false)),
    );
    made.append(grip, title, buttons);
    return made;
  };

  /** @param {HTMLElement} offer */
  const showOffer = (offer) => {
    const id = offer.dataset['workshop'] ?? '';
    const place = /** @type {HTMLElement} */ (offer.querySelector('[data-place]'));
    const isChosen = list.includes(id);
    const number = document.createElement('b');
    number.textContent = fill(words['chosen'] ?? '', wordsFor(id));
    place.replaceChildren(
      ...(isChosen
        ? [number, button('remove', id, () => remove(id, true))]
        : [button('add', id, () => add(id))]),
    );
  };

  /** @param {string} [text] what has just happened */
  const show = (text) => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const does = focused?.dataset['does'];
    const home = focused && ranking.contains(focused) ? [ranking] : offers;
    ranking.replaceChildren(...list.map(row));
    offers.forEach(showOffer);
    empty.hidden = list.length > 0;
    selects.forEach((select, index) => (select.value = list[index] ?? ''));
    if (text !== undefined) said.textContent = text;
    if (does !== undefined) focus(does, home);
  };

  /**
   * @param {PointerEvent} start
   * @param {string} id
   * @param {HTMLElement} dragged
   */
  const drag = (start, id, dragged) => {
    if (start.button !== 0) return;
    start.preventDefault();
    const rows = /** @type {HTMLElement[]} */ ([...ranking.children]).filter((one) => one !== dragged);
    const boxes = rows.map((one) => one.getBoundingClientRect());
    const middles = boxes.map(({ top, height }) => top + height / 2 + window.scrollY);
    let to = list.indexOf(id);
    dragged.dataset['dragged'] = '';
    const follow = (/** @type {PointerEvent} */ event) => {
      dragged.style.transform = `translateY(${event.pageY - start.pageY}px)`;
      to = placeAt(middles, event.pageY);
      rows.forEach((one, index) => {
        one.toggleAttribute('data-before', index === to);
        one.toggleAttribute('data-after', index === rows.length - 1 && to === rows.length);
      });
    };
    const end = (/** @type {PointerEvent} */ event) => {
      document.removeEventListener('pointermove', follow);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      if (event.type === 'pointerup' && to !== list.indexOf(id)) move(id, to);
      else show();
    };
    document.addEventListener('pointermove', follow);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
  };

  form.dataset['enhanced'] = '';
  ranking.hidden = false;
  show();
}

if (typeof document !== 'undefined') {
  const form = document.querySelector('form.wishes');
  if (form instanceof HTMLFormElement) enhance(form);
}
