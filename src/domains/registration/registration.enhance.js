/**
 * What a script adds to the registration form: only the questions of the category that is chosen, and the total as one
 * goes. Without it every question says for whom it is. One file without imports, served as it is.
 */

/**
 * @typedef {{
 *   sample: string,
 *   categories: Record<string, number>,
 *   extras: Record<string, { price: number, prices: Record<string, number> }>,
 * }} Amounts In hundredths; `sample` is 1234567.89 as the page's language writes it.
 */

/**
 * @param {string} asked categories of a question, by spaces; empty for everybody
 * @param {string} chosen empty while nothing is chosen
 */
export function isAsked(asked, chosen) {
  return asked === '' || chosen === '' || asked.split(' ').includes(chosen);
}

/**
 * @param {Amounts} amounts
 * @param {string} category
 * @param {number} people
 * @param {readonly string[]} extras of all people
 */
export function totalOf(amounts, category, people, extras) {
  const places = (amounts.categories[category] ?? 0) * people;
  return extras.reduce((sum, id) => {
    const extra = amounts.extras[id];
    return sum + (extra ? (extra.prices[category] ?? extra.price) : 0);
  }, places);
}

/**
 * An amount as the sample writes one.
 * @param {string} sample
 * @param {number} hundredths
 */
export function writeAmount(sample, hundredths) {
  const parts = /^(\D*)1(\D*)234\D*567(\D)89(.*)$/.exec(sample);
  const [, before = '', thousands = '', decimal = ',', after = ''] = parts ?? [];
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
  const rest = hundredths % 100;
  return `${before}${whole}${rest === 0 ? '' : decimal + String(rest).padStart(2, '0')}${after}`;
}

/** @param {HTMLFormElement} form */
function enhance(form) {
  const amounts = form.dataset['amounts']
    ? /** @type {Amounts} */ (JSON.parse(form.dataset['amounts']))
    : null;
  const questions = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('[data-categories]')]);
  const total = /** @type {HTMLElement | null} */ (form.querySelector('[data-total]'));
  const update = () => {
    const data = new FormData(form);
    const hasCode = String(data.get('code') ?? '') !== '';
    const category = hasCode ? '' : String(data.get('category') ?? '');
    for (const question of questions)
      question.hidden = !isAsked(question.dataset['categories'] ?? '', category);
    const output = total?.querySelector('output');
    if (!amounts || !total || !output) return;
    const extras = [...data].flatMap(([name, value]) =>
      /(^|\.)(extra|choice\..+)$/.test(name) && typeof value === 'string' && value !== '' ? [value] : [],
    );
    output.textContent = writeAmount(
      amounts.sample,
      totalOf(amounts, category, Number(data.get('size') ?? 1), extras),
    );
    // What a code costs only its owner knows.
    total.hidden = category === '';
  };
  form.addEventListener('input', update);
  update();
}

if (typeof document !== 'undefined') {
  const form = document.querySelector('form.registration');
  if (form instanceof HTMLFormElement) enhance(form);
}
