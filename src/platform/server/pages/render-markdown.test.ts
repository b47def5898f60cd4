import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

describe('markdown on public pages', () => {
  it('becomes paragraphs, lists and emphasis', () => {
    expect(renderMarkdown('Vælg **ét** værksted.\n\n- A\n- B', 'da')).toBe(
      '<p>Vælg <strong>ét</strong> værksted.</p>\n<ul>\n<li>A</li>\n<li>B</li>\n</ul>',
    );
  });

  it('puts the language’s own quotation marks and dashes', () => {
    expect(renderMarkdown('"Hei" -- sa hun', 'nb')).toBe('<p>«Hei» – sa hun</p>');
    expect(renderMarkdown('"Hi" -- she said', 'en')).toBe('<p>“Hi” – she said</p>');
  });

  it('fits headings below the page’s own, without a gap', () => {
    expect(renderMarkdown('# One\n\n## Two\n\n##### Five\n\n# Six', 'en')).toBe(
      '<h3>One</h3>\n<h4>Two</h4>\n<h5>Five</h5>\n<h3>Six</h3>',
    );
    expect(renderMarkdown('### Deep first\n\n# Top\n\n### Deep', 'en', 2)).toBe(
      '<h2>Deep first</h2>\n<h2>Top</h2>\n<h3>Deep</h3>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<b onclick="x()">b</b>', '<p>&lt;b onclick=“x()”&gt;b&lt;/b&gt;</p>'],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['[x](data:text/html,hi)', '<p>[x](data:text/html,hi)</p>'],
    [
      '![x](https://spy.example/p.gif)',
      '<p>!<a href="https://spy.example/p.gif" rel="noopener nofollow ugc">x</a></p>',
    ],
  ])('lets nothing through that runs or spies: %s', (text, html) => {
    expect(renderMarkdown(text, 'en')).toBe(html);
  });

  it('marks links that leave the site', () => {
    expect(renderMarkdown('[a](https://a.example) [b](/da/e/x)', 'en')).toBe(
      '<p><a href="https://a.example" rel="noopener nofollow ugc">a</a> <a href="/da/e/x">b</a></p>',
    );
  });

  it('stands deep nesting and very long text', () => {
    const started = performance.now();
    renderMarkdown('> '.repeat(5000) + 'x', 'en');
    renderMarkdown('*'.repeat(20_000), 'en');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
